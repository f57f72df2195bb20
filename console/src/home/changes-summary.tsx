import { Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { StatusBadge } from '../changes/status-badge';
import { strings } from '../strings';
import { Loaded } from '../ui/loaded';
import { Summary } from './summary';

const OPEN: readonly Schemas['ChangeDto']['status'][] = ['planned', 'approved', 'applying', 'paused'];

/** Changes that wait or are under way. */
export function ChangesSummary() {
  const changes = api.useQuery('get', '/api/v1/changes', { params: { query: { pageSize: 25 } } });
  return (
    <Summary title={strings.home.changes}>
      <Loaded answer={changes}>
        {(page) => <Open changes={page.changes.filter(({ status }) => OPEN.includes(status))} />}
      </Loaded>
    </Summary>
  );
}

function Open({ changes }: { readonly changes: readonly Schemas['ChangeDto'][] }) {
  if (changes.length === 0) return <Text>{strings.home.noChanges}</Text>;
  return (
    <Stack gap="xs">
      {changes.map(({ id, itemCount, status }) => (
        <Group key={id} gap="xs">
          <Link to="/changes/$id" params={{ id }}>
            {strings.changes.size(itemCount)}
          </Link>
          <StatusBadge status={status} />
        </Group>
      ))}
    </Stack>
  );
}
