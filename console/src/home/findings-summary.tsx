import { List } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Loaded } from '../ui/loaded';
import { Summary } from './summary';

const t = strings.home;
const MAX_COUNTED = 200;
const SEVERITIES: readonly Schemas['Severity'][] = ['critical', 'high', 'medium', 'low'];

/** How many rules are broken, by severity. */
export function FindingsSummary() {
  const open = api.useQuery('get', '/api/v1/conflicts', {
    params: { query: { state: 'open', pageSize: MAX_COUNTED } },
  });
  return (
    <Summary title={t.findings}>
      <Loaded answer={open}>
        {({ findings }) => (findings.length === 0 ? t.noFindings : <BySeverity findings={findings} />)}
      </Loaded>
      <Link to="/findings">{t.seeFindings}</Link>
    </Summary>
  );
}

function BySeverity({ findings }: { readonly findings: readonly Schemas['FindingDto'][] }) {
  const ofSeverity = (severity: Schemas['Severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return (
    <List>
      {SEVERITIES.filter((severity) => ofSeverity(severity) > 0).map((severity) => (
        <List.Item key={severity}>
          {t.severities[severity]}: {t.atLeast(ofSeverity(severity), findings.length === MAX_COUNTED)}
        </List.Item>
      ))}
    </List>
  );
}
