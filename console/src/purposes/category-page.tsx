import { Badge, Checkbox, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { Pages } from '../ui/pages';
import { SubjectLink } from '../ui/subject-link';
import { CategoryActs } from './category-acts';

type Category = Schemas['DataCategoryDto'];
type Reach = Schemas['ReachDto'];

const t = strings.purposes;
const MAX_WAYS = 3;
const route = getRouteApi('/categories/$key');

const columns: Column<Reach>[] = [
  {
    id: 'who',
    header: strings.holders.who,
    cell: ({ row }) => <SubjectLink subject={row.original.subject} />,
  },
  { id: 'through', header: t.through, cell: ({ row }) => throughWords(row.original) },
  {
    id: 'under',
    header: t.under,
    cell: ({ row }) => row.original.purposes.map(({ name }) => name).join(', ') || t.noPurpose,
  },
];

/** Who reaches a data category, through what, and under which purpose. */
export function CategoryPage() {
  const { key } = route.useParams();
  const category = api.useQuery('get', '/api/v1/data-categories/{key}', { params: { path: { key } } });
  return (
    <LoadedPage answer={category}>
      {(stored) => (
        <>
          <PageHead
            title={t.whoReaches(stored.label)}
            badge={<CategoryBadge category={stored} />}
            lead={stored.description}
            id={key}
            actions={<CategoryActs category={stored} />}
          />
          <Allowed permission="purposes:access">
            <Reaching category={key} />
          </Allowed>
        </>
      )}
    </LoadedPage>
  );
}

function CategoryBadge({ category: { active, sensitivity } }: { readonly category: Category }) {
  return (
    <Badge color={active ? 'green' : 'gray'} variant="light" tt="none" miw="max-content">
      {active ? t.sensitivities[sensitivity] : t.off}
    </Badge>
  );
}

function Reaching({ category: key }: { readonly category: string }) {
  const [uncovered, setUncovered] = useState(false);
  const query = { pageSize: 50, ...(uncovered && { covered: 'false' as const }) };
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/data-categories/{key}/access',
    { params: { path: { key }, query } },
    paging,
  );
  const first = pages.data?.pages[0];
  return (
    <Stack>
      {first !== undefined && <Text>{t.reachSummary(first.total, first.uncoveredTotal)}</Text>}
      <Checkbox
        label={t.uncoveredOnly}
        checked={uncovered}
        onChange={(event) => setUncovered(event.currentTarget.checked)}
      />
      <Pages
        pages={pages}
        isEmpty={({ subjects }) => subjects.length === 0}
        empty={<Empty title={t.noReach}>{t.noReachHint}</Empty>}
      >
        {(loaded) => (
          <DataTable
            label={t.who}
            columns={columns}
            rows={loaded.flatMap(({ subjects }) => subjects)}
            idOf={({ subject }) => `${subject.type} ${subject.id}`}
          />
        )}
      </Pages>
    </Stack>
  );
}

function throughWords({ paths }: Reach): string {
  const ways = paths.map(
    ({ roleName, roleId, permission }) => `${roleName ?? roleId}: ${permissionWords(permission).name}`,
  );
  const all = [...new Set(ways)];
  const more = all.length - MAX_WAYS;
  return [...all.slice(0, MAX_WAYS), ...(more > 0 ? [strings.common.andMore(more)] : [])].join('; ');
}
