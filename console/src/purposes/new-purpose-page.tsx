import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { useChanged } from '../api/use-changed';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { PurposeForm } from './purpose-form';

const t = strings.purposes;

export function NewPurposePage() {
  return (
    <>
      <PageHead title={t.new} lead={t.newHint} />
      <Allowed permission="purposes:write">
        <NewPurpose />
      </Allowed>
    </>
  );
}

function NewPurpose() {
  const navigate = useNavigate();
  const changed = useChanged('/api/v1/purposes', '/api/v1/data-categories');
  const creation = api.useMutation('post', '/api/v1/purposes', {
    onSuccess: async ({ id }) => {
      await changed();
      await navigate({ to: '/purposes/$id', params: { id } });
    },
  });
  return <PurposeForm saving={creation} onSave={(body) => creation.mutate({ body })} />;
}
