import { Alert, List, Progress, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { partyName } from '../strings/names';
import { PageHead } from '../ui/page-head';
import { LoadedPage } from '../ui/loaded-page';
import { Time } from '../ui/time';
import { ChangeActions } from './change-actions';
import { ChangeItems } from './change-items';
import { Impact } from './impact';
import { StatusBadge } from './status-badge';
import { useChangeEvents } from './use-change-events';

type Change = Schemas['ChangeDto'];

const t = strings.changes;
const route = getRouteApi('/changes/$id');

/** One change: what it does, how far it is, and what can be done with it. */
export function ChangePage() {
  const { id } = route.useParams();
  const change = api.useQuery('get', '/api/v1/changes/{id}', { params: { path: { id } } });
  useChangeEvents(id, change.data?.status);
  return <LoadedPage answer={change}>{(loaded) => <ChangeDetails change={loaded} />}</LoadedPage>;
}

function ChangeDetails({ change }: { readonly change: Change }) {
  const { id, itemCount, status, createdAt, createdBy, createdByName, origin, progress } = change;
  const author = partyName(createdBy, createdByName);
  return (
    <>
      <PageHead
        title={t.size(itemCount)}
        badge={<StatusBadge status={status} />}
        lead={
          <>
            {t.madeBy(author, t.origin(origin))}, <Time at={createdAt} />
            {change.approvedAt !== undefined && (
              <>
                . {t.approvedBy(partyName(change.approvedBy ?? '', change.approvedByName))},{' '}
                <Time at={change.approvedAt} />
              </>
            )}
          </>
        }
        id={id}
      />
      <Stack>
        <Warnings change={change} />
        {(status === 'planned' || status === 'approved') && (
          <Text>{t.cost(progress.remainingCalls, progress.remainingMinutes)}</Text>
        )}
        <ChangeActions change={change} />
        {status !== 'planned' && status !== 'approved' && (
          <div role="status">
            <Text>{t.progress(progress.done, itemCount)}</Text>
            <Progress
              value={(100 * progress.done) / Math.max(1, itemCount)}
              aria-label={t.statuses[status]}
            />
          </div>
        )}
        <ChangeItems id={id} />
        <Impact impact={change} />
      </Stack>
    </>
  );
}

function Warnings({ change: { blockers, warnings } }: { readonly change: Change }) {
  return (
    <>
      {blockers.length > 0 && (
        <Alert color="red" title={t.blocked}>
          {blockers.map(({ code, detail }) => (
            <Text key={code}>{detail}</Text>
          ))}
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert color="yellow">
          <List>
            {warnings.map(({ code, detail, count, reason }, index) => (
              <List.Item key={index}>
                {t.warnings[code]}
                {count !== undefined && ` (${count})`}
                {reason !== undefined && ` – ${t.reasons[reason]}`}
                {detail !== undefined && ` ${detail}`}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
