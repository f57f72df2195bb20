import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { ifMatch } from '../api/if-match';
import { useChanged } from '../api/use-changed';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { AssertionForm } from './assertion-form';

const t = strings.assertions;
const route = getRouteApi('/assertions/$id/edit');

export function EditAssertionPage() {
  const { id } = route.useParams();
  const assertion = api.useQuery('get', '/api/v1/assertions/{id}', { params: { path: { id } } });
  return (
    <LoadedPage answer={assertion}>
      {(stored) => (
        <>
          <PageHead title={t.editTitle(stored.name)} lead={t.editHint} id={id} />
          <Allowed permission="assertions:write">
            <Edit key={stored.version} assertion={stored} />
          </Allowed>
        </>
      )}
    </LoadedPage>
  );
}

function Edit({ assertion }: { readonly assertion: Schemas['AssertionDto'] }) {
  const navigate = useNavigate();
  const changed = useChanged('/api/v1/assertions');
  const { id } = assertion;
  const saving = api.useMutation('put', '/api/v1/assertions/{id}', {
    onSuccess: async () => {
      await navigate({ to: '/assertions' });
      await changed();
    },
  });
  return (
    <AssertionForm
      assertion={assertion}
      saving={saving}
      onSave={(body) => saving.mutate({ params: { path: { id }, header: ifMatch(assertion) }, body })}
    />
  );
}
