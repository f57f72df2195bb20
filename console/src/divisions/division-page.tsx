import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { personColumns } from '../lists/person-columns';
import { strings } from '../strings';
import { MatrixLink } from '../matrix/matrix-link';
import { History } from '../time/history';
import { DataTable } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { Pages } from '../ui/pages';

const t = strings.division;
const route = getRouteApi('/divisions/$id');

export function DivisionPage() {
  const { id } = route.useParams();
  const division = api.useQuery('get', '/api/v1/divisions/{id}', { params: { path: { id } } });
  return <LoadedPage answer={division}>{(details) => <Division details={details} />}</LoadedPage>;
}

function Division({ details: { division } }: { readonly details: Schemas['DivisionDetailsDto'] }) {
  const { tab } = route.useSearch();
  const { id, name, userCount, grantCount, isHome } = division;
  return (
    <>
      <PageHead
        title={name}
        lead={t.lead(userCount, grantCount, isHome)}
        id={id}
        actions={<MatrixLink division={id} />}
      />
      <PageTabs
        value={tab}
        tabs={[
          { value: 'people', label: strings.lists.people, content: <People id={id} /> },
          { value: 'history', label: strings.time.tab, content: <History divisionId={id} /> },
        ]}
      />
    </>
  );
}

function People({ id }: { readonly id: string }) {
  const query = { divisionId: id, pageSize: 50 };
  const pages = api.useInfiniteQuery('get', '/api/v1/users', { params: { query } }, paging);
  return (
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
  );
}
