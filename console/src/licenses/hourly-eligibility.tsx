import { Alert, List, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { RoleLink } from '../ui/role-link';
import { StateBadge } from '../ui/state-badge';
import { SubjectLink } from '../ui/subject-link';

type Page = Schemas['HourlyExclusionPageDto'];
type Exclusion = Schemas['HourlyExclusionDto'];

const t = strings.licenses;
const PATH = '/api/v1/licenses/hourly-eligibility';

const columns: Column<Exclusion>[] = [
  { id: 'person', header: t.person, cell: ({ row }) => <SubjectLink subject={row.original.user} /> },
  { id: 'state', header: t.state, cell: ({ row }) => <StateBadge state={row.original.user.state} /> },
  { id: 'because', header: t.hourly.because, cell: ({ row }) => <Because roles={row.original.roles} /> },
];

/** Who is excluded from hourly interacting licensing, by the list that the operator has loaded. */
export function HourlyEligibility() {
  const pages = api.useInfiniteQuery('get', PATH, { params: { query: { pageSize: 50 } } }, paging);
  const first = pages.data?.pages[0];
  if (first?.state === 'no_list') return <Empty title={t.hourly.noList}>{t.hourly.noListHint}</Empty>;
  return (
    <Stack>
      {first !== undefined && <ByList page={first} />}
      <Downloads file={PATH} />
      <Pages pages={pages} empty={<Empty title={t.hourly.none}>{t.hourly.noneHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.tabs.hourly}
            columns={columns}
            rows={loaded.flatMap(({ exclusions }) => exclusions)}
            idOf={({ user }) => user.id}
          />
        )}
      </Pages>
    </Stack>
  );
}

function ByList({ page }: { readonly page: Page }) {
  const { list, excludedUserCount = 0, notExcludedUserCount = 0, notKnownUserCount = 0 } = page;
  if (list === undefined) return null;
  return (
    <>
      <Text>
        {t.hourly.list(list.permissionCount, list.source, list.date)}{' '}
        {t.hourly.counts(excludedUserCount, notExcludedUserCount, notKnownUserCount)}
      </Text>
      {list.unknownPermissions.length > 0 && (
        <Alert color="yellow">{t.hourly.unknown(list.unknownPermissions)}</Alert>
      )}
    </>
  );
}

function Because({ roles }: { readonly roles: Exclusion['roles'] }) {
  return (
    <List size="sm">
      {roles.map(({ role, permissions }) => (
        <List.Item key={role.id}>
          <RoleLink role={role} />: {permissions.map((one) => permissionWords(one).name).join(', ')}
        </List.Item>
      ))}
    </List>
  );
}
