import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { Freshness } from './freshness';
import { api } from '../api/client';

export function HomePage() {
  const sync = api.useQuery('get', '/api/v1/sync', {}, { refetchInterval: 5_000 });
  return (
    <>
      <PageHead title={sync.data?.snapshot?.organizationName ?? strings.navigation.home} />
      <Freshness sync={sync} />
    </>
  );
}
