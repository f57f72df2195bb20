import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { useChanged } from '../api/use-changed';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { AssertionForm } from './assertion-form';

const t = strings.assertions;

export function NewAssertionPage() {
  return (
    <>
      <PageHead title={t.newTitle} lead={t.newHint} />
      <Allowed permission="assertions:write">
        <NewAssertion />
      </Allowed>
    </>
  );
}

function NewAssertion() {
  const navigate = useNavigate();
  const changed = useChanged('/api/v1/assertions');
  const creation = api.useMutation('post', '/api/v1/assertions', {
    onSuccess: async () => {
      await changed();
      await navigate({ to: '/assertions' });
    },
  });
  return <AssertionForm saving={creation} onSave={(body) => creation.mutate({ body })} />;
}
