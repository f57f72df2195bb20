import { Alert, List } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Time } from '../ui/time';

const t = strings.home;
const SHOWN = 5;

/** Writes with the OAuth client of this service that are not of this service: nothing is more urgent. */
export function UnexplainedWrites() {
  const answer = api.useQuery('get', '/api/v1/genesys-audits/unexplained-writes', {
    params: { query: { state: 'open', pageSize: SHOWN } },
  });
  if (answer.data === undefined || answer.data.open === 0) return null;
  return (
    <Alert color="red" title={t.unexplainedWrites(answer.data.open)} role="alert">
      {t.unexplainedWritesHint}
      <List>
        {answer.data.writes.map((write) => (
          <List.Item key={write.audit.id}>
            <Time at={write.audit.at} /> {whatOf(write)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function whatOf({ audit }: Schemas['UnexplainedWriteDto']): string {
  const { service, entityType, action, entityName, entityId } = audit;
  return `${service} ${entityType} ${action} ${entityName ?? entityId ?? ''}`;
}
