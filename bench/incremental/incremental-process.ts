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

type Service = Awaited<ReturnType<typeof startService>>;

/** The real service, which makes one revision after the other: in each, a user gains or loses a role. */
async function main(revisions: number): Promise<ManyRevisions> {
  const app = await startService(process.env);
  while (app.get(SnapshotStore).state() !== 'fresh') await new Promise((resolve) => setTimeout(resolve, 100));
  await settled();
  const random = new SeededRandom(1);
  const before = { cpu: process.cpuUsage(), bytes: storedBytes() };
  let firstHeap = 0;
  for (let made = 1; made <= revisions; made++) {
    await changeUser(app, random);
    if (made === Math.ceil(revisions / 10)) firstHeap = heapInUse();
  }
  const { user, system } = process.cpuUsage(before.cpu);
  const lastHeap = heapInUse();
  await settled();
  const pageMs = await timed(() => app.get(HistoryReader).page({}, PAGE));
  const holders = await editMostHeldRole(app);
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

async function current(app: Service) {
  const published = app.get(SnapshotStore).current();
  return { published, index: await app.get(AccessIndexes).of(published) };
}

/** Makes a revision in which a user has one role more or less. */
async function changeUser(app: Service, random: SeededRandom): Promise<void> {
  const base = await current(app);
  const { users, roles, divisions } = base.published.snapshot;
  const { id } = random.pick(users.filter(isActive(random)));
  const subject = base.index.subject('user', id)!;
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
  const found = { refreshedSubjects: [read], roles: [], calls: 3 };
  await app.get(RefreshPublisher).publish(base, found, app.get(RecentRefreshes).expect());
}

/** Makes a revision in which the role with the most grants includes less. Returns how many grants those are. */
async function editMostHeldRole(app: Service): Promise<number> {
  const base = await current(app);
  const { role, holders } = mostHeld(base.published.snapshot);
  const read = { ...role, policies: role.policies.slice(1) };
  const found = { refreshedSubjects: [], roles: [read], calls: 1 };
  await app.get(RefreshPublisher).publish(base, found, app.get(RecentRefreshes).expect());
  await settled();
  return holders;
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
