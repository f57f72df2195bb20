import { Badge } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';

type State = Schemas['ReviewDto']['state'];

const COLORS: Readonly<Record<State, string>> = {
  draft: 'gray',
  open: 'blue',
  closing: 'yellow',
  closed: 'green',
  cancelled: 'gray',
};

export function ReviewStateBadge({ state }: { readonly state: State }) {
  return (
    <Badge color={COLORS[state]} variant="light" tt="none">
      {strings.reviews.states[state]}
    </Badge>
  );
}
