import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { useChanged } from '../api/use-changed';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { CategoryForm } from './category-form';

const t = strings.purposes;

export function NewCategoryPage() {
  return (
    <>
      <PageHead title={t.newCategory} lead={t.newCategoryHint} />
      <Allowed permission="purposes:write">
        <NewCategory />
      </Allowed>
    </>
  );
}

function NewCategory() {
  const navigate = useNavigate();
  const changed = useChanged('/api/v1/data-categories');
  const creation = api.useMutation('post', '/api/v1/data-categories', {
    onSuccess: async ({ key }) => {
      await changed();
      await navigate({ to: '/categories/$key', params: { key } });
    },
  });
  return (
    <CategoryForm
      saving={creation}
      onSave={(content, key) => creation.mutate({ body: { ...content, key } })}
    />
  );
}
