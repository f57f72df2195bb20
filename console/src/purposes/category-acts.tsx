import { Button, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { ifMatch } from '../api/if-match';
import { useChanged } from '../api/use-changed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { ConfirmedAct } from '../ui/confirmed-act';

type Category = Schemas['DataCategoryDto'];

interface Properties {
  readonly category: Category;
}

const t = strings.purposes;

/** What can be done with a data category. What comes with the service can be switched off alone. */
export function CategoryActs({ category }: Properties) {
  if (!useMay('purposes:write')) return null;
  const { key, origin, active } = category;
  return (
    <Group gap="xs">
      {origin === 'custom' && (
        <Button
          variant="default"
          renderRoot={(properties) => <Link to="/categories/$key/edit" params={{ key }} {...properties} />}
        >
          {strings.common.edit}
        </Button>
      )}
      {active ? <Deactivate category={category} /> : <Activate category={category} />}
      {origin === 'custom' && <Remove category={category} />}
    </Group>
  );
}

function Activate({ category }: Properties) {
  const onSuccess = useChanged('/api/v1/data-categories');
  const act = api.useMutation('post', '/api/v1/data-categories/{key}/activate', { onSuccess });
  return (
    <ConfirmedAct
      label={t.activate}
      title={t.activateTitle(category.label)}
      text={t.activateText}
      refuse={strings.common.cancel}
      act={act}
      onConfirm={() => act.mutate({ params: { path: { key: category.key }, header: ifMatch(category) } })}
    />
  );
}

function Deactivate({ category }: Properties) {
  const onSuccess = useChanged('/api/v1/data-categories');
  const act = api.useMutation('post', '/api/v1/data-categories/{key}/deactivate', { onSuccess });
  return (
    <ConfirmedAct
      label={t.deactivate}
      title={t.deactivateTitle(category.label)}
      text={t.deactivateText}
      refuse={strings.common.cancel}
      act={act}
      onConfirm={() => act.mutate({ params: { path: { key: category.key }, header: ifMatch(category) } })}
    />
  );
}

function Remove({ category }: Properties) {
  const navigate = useNavigate();
  const changed = useChanged('/api/v1/data-categories');
  const removal = api.useMutation('delete', '/api/v1/data-categories/{key}', {
    onSuccess: async () => {
      await navigate({ to: '/purposes', search: { tab: 'categories' } });
      await changed();
    },
  });
  return (
    <ConfirmedAct
      label={strings.common.remove}
      title={t.removeCategoryTitle(category.label)}
      text={t.removeCategoryText}
      refuse={strings.common.keep}
      destructive
      act={removal}
      onConfirm={() => removal.mutate({ params: { path: { key: category.key }, header: ifMatch(category) } })}
    />
  );
}
