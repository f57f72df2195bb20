import { getRouteApi } from '@tanstack/react-router';
import { api } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { licenseDetails } from './license-details';
import { LicenseReasons } from './license-reasons';
import { LicenseReductions } from './license-reductions';
import { LicenseUsers } from './license-users';

const t = strings.licenses;
const route = getRouteApi('/licenses/$id');

/** One licence: who needs it, because of what, and what would spare it. */
export function LicensePage() {
  const { id } = route.useParams();
  const { tab } = route.useSearch();
  const mayInfer = useMay('licenses:infer');
  const query = { pageSize: 200 };
  const all = api.useQuery('get', '/api/v1/licenses', { params: { query } });
  const license = all.data?.licenses.find((one) => one.id === id);
  return (
    <>
      <PageHead title={id} lead={license && licenseDetails(license)} />
      <PageTabs
        value={tab}
        tabs={[
          { value: 'users', label: t.usersTab, content: <LicenseUsers id={id} /> },
          { value: 'reasons', label: t.reasonsTab, content: <LicenseReasons id={id} /> },
          ...(mayInfer
            ? [{ value: 'reductions', label: t.reductionsTab, content: <LicenseReductions id={id} /> }]
            : []),
        ]}
      />
    </>
  );
}
