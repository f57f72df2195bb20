import 'reflect-metadata';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Snapshot } from '../../src/access/model/snapshot';
import { Database } from '../../src/database/database';
import { SnapshotHistory } from '../../src/revisions/history/snapshot-history';
import { startService } from '../../src/start-service';
import { SnapshotPublisher } from '../../src/revisions/current/snapshot-publisher';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { readCounted } from '../org-read/counted-reader';
import { settled } from '../settled';
import { STORE, type Listening, type Settled, type Stored } from './storing-protocol';

const UNLIMITED = 100_000;
const FACTS = ['snapshot_entity', 'snapshot_membership', 'snapshot_grant'] as const;

/** The real service on a small organisation, which stores a large one as its next revision when it is told to. */
async function main(): Promise<void> {
  const { content } = await readCounted('100k', UNLIMITED, { rateLimitPerMinute: null });
  const app = await startService(process.env);
  const snapshots = app.get(SnapshotStore);
  while (snapshots.state() !== 'fresh') await new Promise((resolve) => setTimeout(resolve, 20));
  const { organization } = snapshots.current().snapshot;
  const publisher = app.get(SnapshotPublisher);
  const history = app.get(SnapshotHistory);
  // Read twice, as far as the comparison can tell: no object is the same one.
  const due = [
    { ...content, organization },
    structuredClone({ ...content, organization }),
    { ...withOtherGrants(content), organization },
  ];
  const store = async () => {
    const next = due.shift();
    if (next === undefined) throw new Error('There is nothing left to store.');
    const stored = await measured(app.get(Database), async () => {
      await history.append(async (newest, store) => {
        const prepared = await publisher.prepare(next, (newest?.revision ?? 0) + 1);
        await store(prepared.snapshot, 0);
        publisher.publish(prepared);
      });
    });
    process.send?.(stored);
    process.send?.({ settledMs: await settled() } satisfies Settled);
  };
  process.on('message', (message) => {
    if (message === STORE) void store();
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ listening: (await app.getUrl()).replace('localhost', '127.0.0.1') } satisfies Listening);
}

/** Every grant in another division: as much to store as at first. */
function withOtherGrants<T extends Pick<Snapshot, 'divisions' | 'grants'>>(content: T): T {
  const { divisions, grants } = content;
  const next = new Map(divisions.map(({ id }, i) => [id, divisions[(i + 1) % divisions.length]!.id]));
  const moved = grants.map((grant) => ({
    ...grant,
    divisionId: next.get(grant.divisionId) ?? divisions[0]!.id,
  }));
  return { ...content, grants: moved };
}

async function measured({ kysely }: Database, work: () => Promise<unknown>): Promise<Stored> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  delay.disable();
  let factRows = 0;
  for (const table of FACTS) {
    const query = kysely.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows'));
    factRows += (await query.executeTakeFirstOrThrow()).rows;
  }
  return { ms, factRows, loopP99Ms: delay.percentile(99) / 1e6, loopMaxMs: delay.max / 1e6 };
}

void main();
