import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { EffectiveHistory } from '../time/effective-history';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { Pages } from '../ui/pages';
import { GivingRoles } from './giving-roles';
import { HoldersTable } from './holders-table';

const t = strings.holders;
const route = getRouteApi('/permissions/$permission');

/** Who holds a permission. */
export function PermissionPage() {
  const { permission } = route.useParams();
  const { tab } = route.useSearch();
  const { name, area } = permissionWords(permission);
  return (
    <>
      <PageHead title={t.title(name)} lead={area} id={permission} />
      <PageTabs
        value={tab}
        tabs={[
          { value: 'holders', label: t.tab, content: <Holders permission={permission} /> },
          {
            value: 'roles',
            label: strings.time.rolesGiveIt,
            content: <GivingRoles permission={permission} />,
          },
          {
            value: 'history',
            label: strings.time.tab,
            content: <EffectiveHistory permission={permission} />,
          },
        ]}
      />
    </>
  );
}

function Holders({ permission }: { readonly permission: string }) {
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/permissions/{permission}/holders',
    { params: { path: { permission }, query: { pageSize: 50 } } },
    paging,
  );
  const first = pages.data?.pages[0];
  return (
    <Stack>
      {first !== undefined && <p>{t.summary(first.total, first.effectiveTotal)}</p>}
      <Downloads file={`/api/v1/permissions/${encodeURIComponent(permission)}/holders`} />
      <Pages pages={pages} empty={<Empty title={t.none}>{t.noneHint}</Empty>}>
        {(loaded) => (
          <HoldersTable permission={permission} holders={loaded.flatMap(({ holders }) => holders)} />
        )}
      </Pages>
    </Stack>
  );
}
