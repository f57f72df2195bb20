import { Alert, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { MatrixLink } from '../matrix/matrix-link';
import { DataTable } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { Pages } from '../ui/pages';
import { StateBadge } from '../ui/state-badge';
import { subjectName } from '../ui/subject-link';
import { personColumns } from '../lists/person-columns';
import { SubjectTabs } from './subject-tabs';

const t = strings.subject;
const route = getRouteApi('/groups/$id');

export function GroupPage() {
  const { id } = route.useParams();
  const group = api.useQuery('get', '/api/v1/groups/{id}', { params: { path: { id } } });
  return <LoadedPage answer={group}>{(details) => <GroupDetails details={details} />}</LoadedPage>;
}

function GroupDetails({ details: { group, access } }: { readonly details: Schemas['GroupDetailsDto'] }) {
  const { tab } = route.useSearch();
  const { id, name, state, memberCount, rolesEnabled } = group;
  return (
    <>
      <PageHead
        title={subjectName({ type: 'group', name })}
        badge={<StateBadge state={state} />}
        lead={memberCount === undefined ? undefined : strings.search.members(memberCount)}
        id={id}
        actions={<MatrixLink group={id} />}
      />
      <Stack>
        {rolesEnabled !== true && <Alert color="yellow">{t.passesNothing}</Alert>}
        <SubjectTabs
          type="group"
          id={id}
          access={access}
          value={tab}
          more={[{ value: 'members', label: t.membersTab, content: <Members id={id} /> }]}
        />
      </Stack>
    </>
  );
}

function Members({ id }: { readonly id: string }) {
  const query = { groupId: id, pageSize: 50 };
  const pages = api.useInfiniteQuery('get', '/api/v1/users', { params: { query } }, paging);
  return (
    <Pages pages={pages} empty={<Empty title={t.noMembers} />}>
      {(loaded) => (
        <DataTable
          label={t.membersTab}
          columns={personColumns}
          rows={loaded.flatMap(({ users }) => users)}
          idOf={(user) => user.id}
        />
      )}
    </Pages>
  );
}
