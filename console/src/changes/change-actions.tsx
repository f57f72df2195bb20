import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../api/client';
import { useMe } from '../session/use-me';
import { strings } from '../strings';
import { Confirm } from '../ui/confirm';
import { Failure } from '../ui/failure';
import { actionsFor, type Action } from './actions-for';
import { useChangeAct } from './use-change-act';

const t = strings.changes;
type Change = Schemas['ChangeDto'];

/** What the caller may do with the change as it stands. */
export function ChangeActions({ change }: { readonly change: Change }) {
  const [asking, setAsking] = useState<Action>();
  const act = useChangeAct(change);
  const actions = actionsFor(change, useMe());
  const begin = (action: Action) => (action.title === undefined ? act.mutate(action.act) : setAsking(action));
  return (
    <Stack gap="xs">
      {act.error !== null && <Failure error={act.error} />}
      <Group>
        {actions.map((action) => (
          <Button
            key={action.act}
            variant={action.main ? 'filled' : 'default'}
            loading={act.isPending && act.variables === action.act}
            onClick={() => begin(action)}
          >
            {action.label}
          </Button>
        ))}
      </Group>
      {actions.some((action) => action.act === 'roll-back') && (
        <Text size="sm" c="dimmed">
          {t.rollBackHint}
        </Text>
      )}
      {asking?.title !== undefined && (
        <Confirm
          title={asking.title}
          confirm={asking.label}
          refuse={t.keepIt}
          destructive={asking.act === 'cancel'}
          onConfirm={() => act.mutate(asking.act)}
          onClose={() => setAsking(undefined)}
        >
          {asking.text}
        </Confirm>
      )}
    </Stack>
  );
}
