import { Alert, Badge, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { number } from '../strings/common';
import { Failure } from '../ui/failure';
import { Time } from '../ui/time';
import { Waiting } from '../ui/waiting';
import styles from './freshness.module.css';

type Sync = Schemas['SyncStatusDto'];

const t = strings.home;

interface Properties {
  readonly sync: { readonly data?: Sync; readonly error: unknown };
}

/** How fresh and how whole the data are, and how the sync goes on. */
export function Freshness({ sync: { data, error } }: Properties) {
  if (data === undefined) return error === null ? <Waiting /> : <Failure error={error} />;
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t.freshness}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t.freshness}
        </Title>
        {data.snapshot === undefined ? <Text>{t.noneHint}</Text> : <Snapshot snapshot={data.snapshot} />}
        {data.run !== undefined && <Run run={data.run} />}
      </Stack>
    </Paper>
  );
}

function Snapshot({ snapshot }: { readonly snapshot: NonNullable<Sync['snapshot']> }) {
  const { state, asOf, partial, gaps, counts } = snapshot;
  return (
    <>
      <Group gap="xs">
        <Badge color={state === 'fresh' ? 'green' : 'red'} variant="light" tt="none">
          {t[state]}
        </Badge>
        <Text>
          {t.readAt} <Time at={asOf} />
        </Text>
      </Group>
      {state === 'stale' && <Text>{t.staleHint}</Text>}
      <Text>{partial ? t.partial : t.whole}</Text>
      {partial && gaps.map(({ part, detail }) => <Text key={part}>{detail}</Text>)}
      <dl className={styles.counts} aria-label={t.contents}>
        {(Object.keys(t.counts) as (keyof typeof t.counts)[]).map((kind) => (
          <div key={kind}>
            <dt>{t.counts[kind]}</dt>
            <dd>{number(counts[kind])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Run({ run }: { readonly run: NonNullable<Sync['run']> }) {
  const { status, progress, failure } = run;
  if (status === 'running')
    return (
      <Stack gap={4} role="status">
        <Text>
          {t.running}: {t.parts(progress.partsDone, progress.partsTotal)}
        </Text>
        <Progress value={(100 * progress.partsDone) / progress.partsTotal} aria-label={t.running} />
      </Stack>
    );
  if (failure === undefined) return null;
  return (
    <Alert color="red" title={t.lastFailed}>
      {failure.detail}
    </Alert>
  );
}
