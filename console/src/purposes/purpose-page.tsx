import { Button, Group } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { ifMatch } from '../api/if-match';
import { useChanged } from '../api/use-changed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { ConfirmedAct } from '../ui/confirmed-act';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import { PageTabs } from '../ui/page-tabs';
import { PurposeDetails } from './purpose-details';
import { PurposeStatus } from './purpose-status';
import { PurposeVersions } from './purpose-versions';

type Purpose = Schemas['PurposeDto'];

const t = strings.purposes;
const route = getRouteApi('/purposes/$id');

/** All that is kept about a purpose, and what it was before. */
export function PurposePage() {
  const { id } = route.useParams();
  const { tab } = route.useSearch();
  const purpose = api.useQuery('get', '/api/v1/purposes/{id}', { params: { path: { id } } });
  return (
    <LoadedPage answer={purpose}>
      {(stored) => (
        <>
          <PageHead
            title={stored.name}
            badge={<PurposeStatus status={stored.status} />}
            lead={stored.description}
            id={id}
            actions={<Acts purpose={stored} />}
          />
          <PageTabs
            value={tab}
            tabs={[
              { value: 'details', label: t.detailsTab, content: <PurposeDetails purpose={stored} /> },
              { value: 'versions', label: t.versionsTab, content: <PurposeVersions id={id} /> },
            ]}
          />
        </>
      )}
    </LoadedPage>
  );
}

function Acts({ purpose }: { readonly purpose: Purpose }) {
  const { id } = purpose;
  if (!useMay('purposes:write')) return null;
  return (
    <Group gap="xs">
      <Button
        variant="default"
        renderRoot={(properties) => <Link to="/purposes/$id/edit" params={{ id }} {...properties} />}
      >
        {strings.common.edit}
      </Button>
      <Remove purpose={purpose} />
    </Group>
  );
}

function Remove({ purpose }: { readonly purpose: Purpose }) {
  const navigate = useNavigate();
  const changed = useChanged('/api/v1/purposes', '/api/v1/data-categories');
  const removal = api.useMutation('delete', '/api/v1/purposes/{id}', {
    onSuccess: async () => {
      await navigate({ to: '/purposes' });
      await changed();
    },
  });
  const { id, name } = purpose;
  return (
    <ConfirmedAct
      label={strings.common.remove}
      title={t.removeTitle(name)}
      text={t.removeText}
      refuse={strings.common.keep}
      destructive
      act={removal}
      onConfirm={() => removal.mutate({ params: { path: { id }, header: ifMatch(purpose) } })}
    />
  );
}
