import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { evaluateAll } from '../../src/assertions/results/assertion-result';
import { Yielder } from '../../src/common/yielder';
import type { Database } from '../../src/database/database';
import { openDatabase } from '../../src/database/open-database';
import { BaselineStore } from '../../src/drift/baseline/baseline-store';
import { DriftFactsReader } from '../../src/drift/drift-facts-reader';
import { DriftReader } from '../../src/drift/drift-reader';
import { affectedSubjects } from '../../src/drift/items/affected-subjects';
import { LastChanges } from '../../src/revisions/history/log/last-changes';
import { SnapshotWriter } from '../../src/revisions/history/storage/snapshot-writer';
import type { Bar } from '../bar';
import { generatedSnapshot, org100k } from '../matrix/generated-snapshot';

const MOVED = 2_000;
const EDITED = 20;
const PAGE = 50;
const CLAIMS = 10;
const noEvents = { stored: () => Promise.resolve(), thinned: () => Promise.resolve() };

/** What it takes to find 2,000 drifted grants and 20 edited roles among 100,000 users on SQLite, to show and to evaluate them. */
export async function benchDrift(): Promise<readonly Bar[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-drift-'));
  const database = await openDatabase({ dataDir: folder });
  try {
    return await measured(database);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(database: Database): Promise<readonly Bar[]> {
  const before = generatedSnapshot(org100k);
  const after = drifted(before);
  const writer = new SnapshotWriter(database, noEvents);
  await writer.store(undefined, before, 0);
  await writer.store(before, after, 0);
  const store = new BaselineStore(database);
  const approval = {
    reason: 'Reviewed.',
    approvedAt: before.asOf,
    approvedBy: { type: 'system', id: 'bench' },
  } as const;
  await database.transaction((tx) =>
    store.replace(tx, { version: 1, revision: before.revision, ...approval }),
  );
  const index = await buildAccessIndex(after, compileMatrix(after), new Yielder());
  const reader = new DriftReader(database, store);

  const [findMs, drift] = await timed(() => reader.at(after.revision));
  const items = drift!.items;
  // Some who are moved hold the role there already.
  if (items.length < MOVED + EDITED) throw new Error(`There are only ${items.length} items of drift.`);
  const [pageMs] = await timed(async () => {
    const page = items.slice(0, PAGE);
    await new LastChanges(database).of(
      page.map(({ position }) => position),
      before.revision,
      after.revision,
    );
    for (const { change } of page) affectedSubjects(change, index, 20);
  });
  const claims = Array.from({ length: CLAIMS }, (_, i) => ({
    kind: 'no_drift' as const,
    permissions: [`domain${i}:*:*`],
  }));
  const [evaluateMs] = await timed(async () =>
    evaluateAll(claims, index, new Yielder(), {
      drift: await new DriftFactsReader(reader).at(after.revision),
    }),
  );
  return [
    below(`drift of ${items.length} items found on SQLite`, findMs, 1_000),
    below(`the first ${PAGE} of them with their last change and whom they concern`, pageMs, 200),
    below(`${CLAIMS} assertions of no drift`, evaluateMs, 500),
  ];
}

/** Some grants in another division, and some roles that include less. */
function drifted(snapshot: Snapshot): Snapshot {
  const [elsewhere] = snapshot.divisions.slice(-1);
  let moved = 0;
  const grants = snapshot.grants.map((grant, i) => {
    const isMoved = i % 97 === 0 && moved < MOVED && grant.divisionId !== elsewhere!.id;
    if (!isMoved) return grant;
    moved++;
    return { ...grant, divisionId: elsewhere!.id };
  });
  const roles = snapshot.roles.map((role, i) =>
    i < EDITED ? { ...role, policies: role.policies.slice(1) } : role,
  );
  return { ...snapshot, revision: snapshot.revision + 1, grants, roles };
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

function below(name: string, ms: number, limit: number): Bar {
  return { name, measured: `${ms.toFixed(0)} ms`, bar: `< ${limit} ms`, passed: ms < limit };
}
