import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { ifMatch } from '../api/if-match';
import { useChanged } from '../api/use-changed';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { CategoryForm } from './category-form';

const t = strings.purposes;
const route = getRouteApi('/categories/$key/edit');

export function EditCategoryPage() {
  const { key } = route.useParams();
  const category = api.useQuery('get', '/api/v1/data-categories/{key}', { params: { path: { key } } });
  return (
    <LoadedPage answer={category}>
      {(stored) => (
        <>
          <PageHead title={t.editCategoryTitle(stored.label)} lead={t.editHint} id={key} />
          <Allowed permission="purposes:write">
            <Edit key={stored.version} category={stored} />
          </Allowed>
        </>
      )}
    </LoadedPage>
  );
}

function Edit({ category }: { readonly category: Schemas['DataCategoryDto'] }) {
  const navigate = useNavigate();
  const changed = useChanged('/api/v1/data-categories');
  const { key } = category;
  const saving = api.useMutation('put', '/api/v1/data-categories/{key}', {
    onSuccess: async () => {
      await navigate({ to: '/categories/$key', params: { key } });
      await changed();
    },
  });
  return (
    <CategoryForm
      category={category}
      saving={saving}
      onSave={(body) => saving.mutate({ params: { path: { key }, header: ifMatch(category) }, body })}
    />
  );
}
