import { Badge } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';

type Severity = Schemas['Severity'];

const COLORS: Readonly<Record<Severity, string>> = {
  critical: 'red',
  high: 'orange',
  medium: 'yellow',
  low: 'gray',
};

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  return (
    <Badge color={COLORS[severity]} variant="light" tt="none" miw="max-content">
      {strings.home.severities[severity]}
    </Badge>
  );
}
