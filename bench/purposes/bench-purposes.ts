import { postgresPlace, sqlitePlace, type BenchPlace } from '../audit/bench-places';
import type { Bar } from '../bar';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditedWork } from '../../src/audit/log/audited-work';
import type { Database } from '../../src/database/database';
import { openDatabase } from '../../src/database/open-database';
import { PurposeVersions } from '../../src/purposes/store/purpose-versions';
import type { PurposeQuery } from '../../src/purposes/store/purpose-store';
import { RegisterStore } from '../../src/purposes/store/register-store';
import { CATEGORIES, fillPurposes } from './fill-purposes';

const PURPOSES = 10_000;
const PAGES = 300;
const BAR_MS = 10;

/** How a page is asked for, as a function of a number that grows: pages from everywhere in the list. */
const questions: Readonly<Record<string, (turn: number) => PurposeQuery>> = {
  'by name': (turn) => ({ sortBy: 'name', pageSize: 25, pageNumber: 1 + ((turn * 131) % 400) }),
  'of 100': (turn) => ({ sortBy: 'name', pageSize: 100, pageNumber: 1 + ((turn * 31) % 100) }),
  'by time, newest first': (turn) => ({
    sortBy: 'lastModifiedDate',
    descending: true,
    pageSize: 100,
    pageNumber: 1 + ((turn * 31) % 100),
  }),
  'with a status': (turn) => ({
    status: 'inactive',
    sortBy: 'name',
    pageSize: 100,
    pageNumber: 1 + (turn % 30),
  }),
  'with a category': (turn) => ({
    category: CATEGORIES[turn % CATEGORIES.length],
    sortBy: 'name',
    pageSize: 100,
    pageNumber: 1 + (turn % 9),
  }),
  'with a part of the name': (turn) => ({
    name: `campaign ${turn % 10}`,
    sortBy: 'createdDate',
    pageSize: 100,
    pageNumber: 1,
  }),
  'with everything': (turn) => ({
    name: 'survey',
    status: 'active',
    category: CATEGORIES[turn % CATEGORIES.length],
    sortBy: 'status',
    pageSize: 100,
    pageNumber: 1,
  }),
};

/** Times of pages of 10,000 purposes, on each database that is there. */
export async function benchPurposes(): Promise<Bar[]> {
  const places = [sqlitePlace(), await postgresPlace()].filter((place) => place !== undefined);
  const bars: Bar[] = [];
  for (const place of places) bars.push(...(await measured(place)));
  return bars;
}

async function measured(place: BenchPlace): Promise<Bar[]> {
  const database = await openDatabase(place.settings);
  try {
    await fillPurposes(database, PURPOSES);
    const p99 = await slowest(database);
    return [...p99].map(([name, ms]) => ({
      name: `purposes, a page ${name}, ${place.name}`,
      measured: `${ms.toFixed(1)} ms p99`,
      bar: `< ${BAR_MS} ms`,
      passed: ms < BAR_MS,
    }));
  } finally {
    await database.close();
    await place.remove();
  }
}

async function slowest(database: Database): Promise<Map<string, number>> {
  const audited = new AuditedWork(database, new AuditLog(database));
  const store = new RegisterStore(database, new PurposeVersions(database), audited);
  const p99 = new Map<string, number>();
  for (const [name, question] of Object.entries(questions)) {
    const times: number[] = [];
    for (let turn = 0; turn < PAGES; turn++) {
      const start = performance.now();
      await store.page(question(turn));
      times.push(performance.now() - start);
    }
    times.sort((one, other) => one - other);
    p99.set(name, times[Math.floor(PAGES * 0.99)] ?? NaN);
  }
  return p99;
}
