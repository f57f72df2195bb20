import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { ifMatch } from '../api/if-match';
import { useChanged } from '../api/use-changed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { ConfirmedAct } from '../ui/confirmed-act';

const t = strings.assertions;

/** What can be done with an assertion that is kept. */
export function AssertionActs({ assertion }: { readonly assertion: Schemas['AssertionDto'] }) {
  const { id, name } = assertion;
  const onSuccess = useChanged('/api/v1/assertions');
  const removal = api.useMutation('delete', '/api/v1/assertions/{id}', { onSuccess });
  if (!useMay('assertions:write')) return null;
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t.editLabel(name)}
        renderRoot={(properties) => <Link to="/assertions/$id/edit" params={{ id }} {...properties} />}
      >
        {strings.common.edit}
      </Button>
      <ConfirmedAct
        compact
        label={strings.common.remove}
        fullLabel={t.removeLabel(name)}
        title={t.removeTitle(name)}
        text={t.removeText}
        refuse={strings.common.keep}
        destructive
        act={removal}
        onConfirm={() => removal.mutate({ params: { path: { id }, header: ifMatch(assertion) } })}
      />
    </Group>
  );
}
