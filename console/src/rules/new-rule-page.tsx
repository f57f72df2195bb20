import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { useChanged } from '../api/use-changed';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { RuleForm } from './rule-form';

const t = strings.rules;

export function NewRulePage() {
  return (
    <>
      <PageHead title={t.newTitle} lead={t.newHint} />
      <Allowed permission="conflicts:write">
        <NewRule />
      </Allowed>
    </>
  );
}

function NewRule() {
  const navigate = useNavigate();
  const changed = useChanged('/api/v1/conflict');
  const creation = api.useMutation('post', '/api/v1/conflict-rules', {
    onSuccess: async () => {
      await changed();
      await navigate({ to: '/rules' });
    },
  });
  return <RuleForm saving={creation} onSave={(body) => creation.mutate({ body })} />;
}
