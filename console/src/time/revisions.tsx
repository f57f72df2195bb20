import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';
import { History } from './history';
import { revisionRuns } from './revision-runs';
import styles from './revisions.module.css';

type Revision = Schemas['SnapshotDto'];

const t = strings.time;

/** All revisions on a line, the newest first; those between two changes are one point. */
export function Revisions() {
  const query = { pageSize: 100 };
  const pages = api.useInfiniteQuery('get', '/api/v1/snapshots', { params: { query } }, paging);
  return (
    <Pages pages={pages} isEmpty={({ snapshots }) => snapshots.length === 0} empty={strings.home.noneHint}>
      {(loaded) => (
        <ol className={styles.line} aria-label={t.revisionsTab}>
          {revisionRuns(loaded.flatMap(({ snapshots }) => snapshots)).map((run) => (
            <li key={run[0].revision} className={styles.point} data-changed={hasChanges(run[0])}>
              {run.length === 1 ? <RevisionPoint revision={run[0]} /> : <Unchanged run={run} />}
            </li>
          ))}
        </ol>
      )}
    </Pages>
  );
}

function RevisionPoint({ revision: { revision, storedAt, changes } }: { readonly revision: Revision }) {
  const [open, setOpen] = useState(false);
  const { added, removed, changed } = changes;
  const isChanged = added + removed + changed > 0;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text fw={600}>
          <Time at={storedAt} />
        </Text>
        <Text c="dimmed">{t.revision(revision)}</Text>
        {isChanged && revision > 1 && (
          <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t.counts(added, removed, changed)}
          </Button>
        )}
        <AsOfLink revision={revision} storedAt={storedAt} />
      </Group>
      {revision === 1 && <Text size="sm">{t.first}</Text>}
      {!isChanged && revision > 1 && <Text size="sm">{t.noChange}</Text>}
      {open && <History from={storedAt} to={justAfter(storedAt)} />}
    </Stack>
  );
}

function Unchanged({ run }: { readonly run: readonly [Revision, ...Revision[]] }) {
  const last = run[run.length - 1] ?? run[0];
  return (
    <Group gap="sm">
      <Text>
        <Time at={last.storedAt} /> {t.between} <Time at={run[0].storedAt} />
      </Text>
      <Text c="dimmed">{t.unchanged(run.length)}</Text>
    </Group>
  );
}

function AsOfLink({ revision, storedAt }: Pick<Revision, 'revision' | 'storedAt'>) {
  return (
    <Link to="/people" search={{ at: storedAt }}>
      {t.asOfRevision(revision)}
    </Link>
  );
}

function hasChanges({ changes: { added, removed, changed } }: Revision): boolean {
  return added + removed + changed > 0;
}

function justAfter(time: string): string {
  return new Date(new Date(time).getTime() + 1).toISOString();
}
