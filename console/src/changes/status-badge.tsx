import { Badge } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';

type Status = Schemas['ChangeDto']['status'];

const COLORS: Readonly<Record<Status, string>> = {
  planned: 'blue',
  approved: 'blue',
  applying: 'blue',
  paused: 'yellow',
  cancelled: 'gray',
  applied: 'green',
  partially_applied: 'yellow',
  not_applied: 'gray',
  incomplete: 'orange',
};

export function StatusBadge({ status }: { readonly status: Status }) {
  return (
    <Badge color={COLORS[status]} variant="light" tt="none">
      {strings.changes.statuses[status]}
    </Badge>
  );
}
