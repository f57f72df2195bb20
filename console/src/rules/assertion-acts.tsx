import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { service } from '../api/client';
import { ifMatch } from '../api/if-match';
import { useChanged } from '../api/use-changed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { ConfirmedAct } from '../ui/confirmed-act';

const t = strings.assertions;

interface Properties {
  readonly id: string;
  readonly name: string;
}

/** What can be done with an assertion that is kept. */
export function AssertionActs({ id, name }: Properties) {
  const removal = useRemoval(id);
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
        onConfirm={() => removal.mutate()}
      />
    </Group>
  );
}

/** Removes what is kept now: results do not have the version that the service asks for. */
function useRemoval(id: string) {
  const onSuccess = useChanged('/api/v1/assertions');
  return useMutation({
    mutationFn: async () => {
      const path = { id };
      const { data, error } = await service.GET('/api/v1/assertions/{id}', { params: { path } });
      if (data === undefined) throw error;
      const params = { path, header: ifMatch(data) };
      const answer = await service.DELETE('/api/v1/assertions/{id}', { params });
      if (answer.error !== undefined) throw answer.error;
    },
    onSuccess,
  });
}
