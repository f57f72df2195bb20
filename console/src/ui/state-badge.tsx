import { Badge } from '@mantine/core';
import { strings } from '../strings';

type State = keyof typeof strings.common.states;

export function StateBadge({ state }: { readonly state: State }) {
  return (
    <Badge color={state === 'active' ? 'green' : 'gray'} variant="light" tt="none" miw="max-content">
      {strings.common.states[state]}
    </Badge>
  );
}
