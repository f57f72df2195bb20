import 'reflect-metadata';
import { startService } from '../../src/start-service';
import { RevisionSource } from '../../src/revisions/current/revision-source';
import { SnapshotPublisher } from '../../src/revisions/current/snapshot-publisher';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { readCounted } from '../org-read/counted-reader';
import { settled } from '../settled';
import { PEAK, type Answering, type Peak } from './explorer-protocol';

const UNLIMITED = 100_000;
const SAMPLES = 2_000;
const SAMPLE_MEMORY_MS = 20;

/** The real service, answering from `100k` over HTTP. */
async function main(): Promise<void> {
  const app = await startService(process.env);
  const snapshots = app.get(SnapshotStore);
  while (snapshots.state() !== 'fresh') await new Promise((resolve) => setTimeout(resolve, 20));
  const { content } = await readCounted('100k', UNLIMITED, { rateLimitPerMinute: null });
  const publisher = app.get(SnapshotPublisher);
  publisher.publish(await publisher.prepare(content, snapshots.current().snapshot.revision + 1));
  await app.get(RevisionSource).indexedAt();
  await settled();
  globalThis.gc?.();
  answerPeaks();
  const { users, divisions, catalogue } = content;
  process.send?.({
    url: (await app.getUrl()).replace('localhost', '127.0.0.1'),
    userIds: spread(users).map(({ id }) => id),
    permissions: catalogue.map(({ domain, entity, action }) => `${domain}:${entity}:${action}`),
    divisionIds: divisions.map(({ id }) => id),
    idleBytes: bytesInUse(),
  } satisfies Answering);
}

/** Some of them, from all over the list. */
function spread<T>(list: readonly T[]): T[] {
  return list.filter((_, i) => i % Math.ceil(list.length / SAMPLES) === 0);
}

/** With what is not collected yet. Resident memory would hide a rise behind what reading the organisation left. */
function bytesInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function answerPeaks(): void {
  let peakBytes = 0;
  setInterval(() => (peakBytes = Math.max(peakBytes, bytesInUse())), SAMPLE_MEMORY_MS).unref();
  process.on('message', (message) => {
    if (message !== PEAK) return;
    process.send?.({ peakBytes } satisfies Peak);
    peakBytes = 0;
  });
  process.on('disconnect', () => process.exit(0));
}

void main();
