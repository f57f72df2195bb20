import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { ifMatch } from '../api/if-match';
import { useChanged } from '../api/use-changed';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { RuleForm } from './rule-form';

const t = strings.rules;
const route = getRouteApi('/rules/$id/edit');

export function EditRulePage() {
  const { id } = route.useParams();
  const rule = api.useQuery('get', '/api/v1/conflict-rules/{id}', { params: { path: { id } } });
  return (
    <LoadedPage answer={rule}>
      {(stored) => (
        <>
          <PageHead title={t.editTitle(stored.name)} lead={t.editHint} id={id} />
          <Allowed permission="conflicts:write">
            <Edit key={stored.version} rule={stored} />
          </Allowed>
        </>
      )}
    </LoadedPage>
  );
}

function Edit({ rule }: { readonly rule: Schemas['ConflictRuleDto'] }) {
  const navigate = useNavigate();
  const changed = useChanged('/api/v1/conflict');
  const { id } = rule;
  const saving = api.useMutation('put', '/api/v1/conflict-rules/{id}', {
    onSuccess: async () => {
      await navigate({ to: '/rules' });
      await changed();
    },
  });
  return (
    <RuleForm
      rule={rule}
      saving={saving}
      onSave={(body) => saving.mutate({ params: { path: { id }, header: ifMatch(rule) }, body })}
    />
  );
}
