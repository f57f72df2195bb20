import { Link } from '@tanstack/react-router';
import { api } from '../api/client';
import { isProblem } from '../api/problem';
import { strings } from '../strings';
import { Loaded } from '../ui/loaded';
import { Summary } from './summary';

const t = strings.home;

/** How much differs from the baseline; nothing while there is none. */
export function DriftSummary() {
  const query = { pageSize: 1 };
  const drift = api.useQuery('get', '/api/v1/drift', { params: { query } }, { retry: false });
  if (isProblem(drift.error) && drift.error.code === 'no_baseline') return null;
  return (
    <Summary title={t.drift}>
      <Loaded answer={drift}>{({ total }) => (total === 0 ? t.noDrift : t.drifted(total))}</Loaded>
      <Link to="/drift">{t.seeDrift}</Link>
    </Summary>
  );
}
