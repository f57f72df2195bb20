import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { personColumns } from '../lists/person-columns';
import { strings } from '../strings';
import { DataTable } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { Pages } from '../ui/pages';

const t = strings.division;
const route = getRouteApi('/divisions/$id');

export function DivisionPage() {
  const { id } = route.useParams();
  const division = api.useQuery('get', '/api/v1/divisions/{id}', { params: { path: { id } } });
  return <Loaded answer={division}>{(details) => <Division details={details} />}</Loaded>;
}

function Division({ details: { division } }: { readonly details: Schemas['DivisionDetailsDto'] }) {
  const { id, name, userCount, grantCount, isHome } = division;
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/users',
    { params: { query: { divisionId: id, pageSize: 50 } } },
    paging,
  );
  return (
    <>
      <PageHead title={name} lead={t.lead(userCount, grantCount, isHome)} id={id} />
      <Stack>
        <Pages pages={pages} empty={<Empty title={t.noPeople} />}>
          {(loaded) => (
            <DataTable
              label={strings.lists.people}
              columns={personColumns}
              rows={loaded.flatMap(({ users }) => users)}
              idOf={(user) => user.id}
            />
          )}
        </Pages>
      </Stack>
    </>
  );
}
