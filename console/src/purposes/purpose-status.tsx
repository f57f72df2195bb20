import { Badge } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';

export function PurposeStatus({ status }: { readonly status: Schemas['PurposeStatus'] }) {
  return (
    <Badge color={status === 'active' ? 'green' : 'gray'} variant="light" tt="none" miw="max-content">
      {strings.purposes.statuses[status]}
    </Badge>
  );
}
