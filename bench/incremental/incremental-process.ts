import 'reflect-metadata';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SeededRandom } from '../../simulator/org/seeded-random';
import type { Role, Snapshot, User } from '../../src/access/model/snapshot';
import { EffectiveChanges } from '../../src/history/effective/effective-changes';
import { HistoryReader } from '../../src/history/entries/history-reader';
import { AccessIndexes } from '../../src/revisions/current/access-indexes';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { startService } from '../../src/start-service';
import { RecentRefreshes } from '../../src/sync/refresh/recent-refreshes';
import { RefreshPublisher } from '../../src/sync/refresh/refresh-publisher';
import { settled } from '../settled';
import type { ManyRevisions } from './incremental-protocol';

const PAGE = 50;

/** The real service, which makes one revision after the other: in each, a user gains or loses a role. */
async function main(revisions: number): Promise<ManyRevisions> {
  const app = await startService(process.env);
  const [store, indexes] = [app.get(SnapshotStore), app.get(AccessIndexes)];
  while (store.state() !== 'fresh') await new Promise((resolve) => setTimeout(resolve, 100));
  await settled();
  const [publisher, recent] = [app.get(RefreshPublisher), app.get(RecentRefreshes)];
  const random = new SeededRandom(1);
  const change = async () => {
    const published = store.current();
    const index = await indexes.of(published);
    const { users, roles, divisions } = published.snapshot;
    const { id } = random.pick(users.filter(isActive(random)));
    const subject = index.subject('user', id)!;
    const [first, ...others] = subject.grants;
    const added = { roleId: random.pick(roles).id, divisionId: random.pick(divisions).id };
    const grants = first !== undefined && random.chance(0.5) ? others : [...subject.grants, added];
    const read = {
      type: 'user' as const,
      id,
      user: subject.entity as User,
      grants: grants.map(({ roleId, divisionId }) => ({ roleId, divisionId })),
      groupIds: new Set(subject.groupIds),
    };
    await publisher.publish(
      { published, index },
      { refreshedSubjects: [read], roles: [], calls: 3 },
      recent.expect(),
    );
  };
  const before = { cpu: process.cpuUsage(), bytes: storedBytes() };
  let firstHeap = 0;
  for (let made = 1; made <= revisions; made++) {
    await change();
    if (made === Math.ceil(revisions / 10)) firstHeap = heapInUse();
  }
  const { user, system } = process.cpuUsage(before.cpu);
  const lastHeap = heapInUse();
  await settled();
  const pageMs = await timed(() => app.get(HistoryReader).page({}, PAGE));
  const published = store.current();
  const { role, holders } = mostHeld(published.snapshot);
  const read = { ...role, policies: role.policies.slice(1) };
  const base = { published, index: await indexes.of(published) };
  await publisher.publish(base, { refreshedSubjects: [], roles: [read], calls: 1 }, recent.expect());
  await settled();
  const effectMs = await timed(async () => {
    const { changes } = await app.get(EffectiveChanges).page({}, PAGE);
    if (changes.length !== PAGE) throw new Error(`The edit of a role concerns ${changes.length} people.`);
  });
  return {
    revisions,
    cpuMs: (user + system) / 1_000 / revisions,
    heapBytes: [firstHeap, lastHeap],
    storedBytes: (storedBytes() - before.bytes) / revisions,
    pageMs,
    holders,
    effectMs,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

/** The role that most grants give, among those that include something. */
function mostHeld({ roles, grants }: Snapshot) {
  const holders = new Map<string, number>();
  for (const { roleId } of grants) holders.set(roleId, (holders.get(roleId) ?? 0) + 1);
  const of = ({ id }: Role) => holders.get(id) ?? 0;
  const [role] = roles
    .filter(({ policies }) => policies.length > 0)
    .sort((one, other) => of(other) - of(one));
  return { role: role!, holders: of(role!) };
}

/** One in a few, so that not all of them are looked through for each revision. */
function isActive(random: SeededRandom) {
  const every = 1_000;
  const offset = random.below(every);
  return ({ state }: User, i: number) => i % every === offset && state === 'active';
}

function heapInUse(): number {
  global.gc?.();
  return process.memoryUsage().heapUsed;
}

function storedBytes(): number {
  const folder = process.env.DATA_DIR ?? '.';
  const files = readdirSync(folder).filter((name) => name.includes('.sqlite') || name.includes('.db'));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

main(Number(process.argv[2])).then(
  (result) => process.send?.(result, () => process.exit(0)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
