import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { ifMatch } from '../api/if-match';
import { useChanged } from '../api/use-changed';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { PurposeForm } from './purpose-form';

const t = strings.purposes;
const route = getRouteApi('/purposes/$id/edit');

export function EditPurposePage() {
  const { id } = route.useParams();
  const purpose = api.useQuery('get', '/api/v1/purposes/{id}', { params: { path: { id } } });
  return (
    <LoadedPage answer={purpose}>
      {(stored) => (
        <>
          <PageHead title={t.editTitle(stored.name)} lead={t.editHint} />
          <Allowed permission="purposes:write">
            <Edit key={stored.version} purpose={stored} />
          </Allowed>
        </>
      )}
    </LoadedPage>
  );
}

function Edit({ purpose }: { readonly purpose: Schemas['PurposeDto'] }) {
  const navigate = useNavigate();
  const changed = useChanged('/api/v1/purposes', '/api/v1/data-categories');
  const { id } = purpose;
  const saving = api.useMutation('put', '/api/v1/purposes/{id}', {
    onSuccess: async () => {
      await navigate({ to: '/purposes/$id', params: { id } });
      await changed();
    },
  });
  return (
    <PurposeForm
      purpose={purpose}
      saving={saving}
      onSave={(body) => saving.mutate({ params: { path: { id }, header: ifMatch(purpose) }, body })}
    />
  );
}
