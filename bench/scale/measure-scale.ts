import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Calls } from '../../simulator/controls/call-counter';
import type { OrgName } from '../../simulator/org/create-org';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import { postgresPlace } from '../audit/bench-places';
import { loadWith, requestBytes } from '../http/load';
import type { MeasuredServer } from '../http/measured-server';
import type { LiveMemory } from '../http/rolecall-server';
import { KEY, startRolecall } from '../http/start-rolecall';
import { residentBytesOf } from '../peers/process-usage';
import { untilCalm } from './until-calm';

const CONNECTIONS = 20;
const WARM_UP_SECONDS = 2;
const SECONDS = 4;
const MAX_QUESTIONS = 10_000;
const PERMISSION = 'routing:queue:edit';
const MIB = 2 ** 20;
const headers = { authorization: `Bearer ${KEY}` };

/** What an organisation of some size takes. */
export interface ScaleFigures {
  readonly users: number;
  /** CPU time of a check over HTTP in one instance. */
  readonly cpuMicros: number;
  /** Of one instance, after checks; much of it is room that V8 has not given back. */
  readonly residentMiB: number;
  /** What is in use of it. */
  readonly liveMiB: number;
  /** Calls of the first sync run. */
  readonly calls: number;
  readonly rows: number;
  readonly databaseMiB: number;
}

/** Two instances on one database of PostgreSQL, which has to answer. */
export async function measureScale(org: OrgName): Promise<ScaleFigures> {
  const place = await postgresPlace();
  if (place?.settings.url === undefined) throw new Error('No PostgreSQL answers at TEST_POSTGRES_URL.');
  const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-scale-'));
  const simulator = await startSimulator({ org, modes: { rateLimitPerMinute: null } });
  const instances: MeasuredServer[] = [];
  try {
    // Licences and use are read for hours beside checks; here they would be counted as checks.
    const env = {
      DATABASE_URL: place.settings.url,
      GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
      LICENSES: 'off',
      USAGE: 'off',
    };
    instances.push(await startRolecall(simulator.url, dataDir, { env }));
    const calls = await callsOf(simulator);
    instances.push(await startRolecall(simulator.url, dataDir, { env }));
    for (const { pid } of instances) await untilCalm(pid);
    return { ...(await checked(instances, simulator)), calls, ...(await stored(place.settings.url)) };
  } finally {
    for (const instance of instances) await instance.stop();
    await simulator.close();
    await place.remove();
    rmSync(dataDir, { recursive: true });
  }
}

/** Users in turn, on both instances by turns. */
async function checked(
  instances: readonly MeasuredServer[],
  { org }: RunningSimulator,
): Promise<Pick<ScaleFigures, 'users' | 'cpuMicros' | 'residentMiB' | 'liveMiB'>> {
  const [divisionId = ''] = org.divisions.keys();
  const results: number[] = [];
  for (const seconds of [WARM_UP_SECONDS, SECONDS]) {
    for (const instance of instances) {
      const requests = [...org.users.keys()].slice(0, MAX_QUESTIONS).map((userId) => {
        const query = new URLSearchParams({ userId, permission: PERMISSION, divisionId });
        const url = new URL(`/api/v1/check-permission?${query.toString()}`, instance.url);
        return requestBytes(url, { method: 'GET', path: '', headers, connections: CONNECTIONS });
      });
      let sent = 0;
      const next = () => requests[sent++ % requests.length]!;
      const result = await loadWith(instance, next, { connections: CONNECTIONS, seconds });
      if (result.failures > 0) throw new Error(`${result.failures} checks failed.`);
      if (seconds === SECONDS) results.push(result.cpuMicrosPerRequest);
    }
  }
  const mostResident = Math.max(...instances.map(({ pid }) => residentBytesOf(pid)));
  const live = await instances[0]!.ask<LiveMemory>('live');
  return {
    users: org.users.size,
    cpuMicros: Math.max(...results),
    residentMiB: mostResident / MIB,
    liveMiB: live.bytes / MIB,
  };
}

async function callsOf({ url }: RunningSimulator): Promise<number> {
  const calls = (await (await fetch(`${url}/_simulator/calls`)).json()) as Calls;
  return calls.total;
}

async function stored(url: string): Promise<Pick<ScaleFigures, 'rows' | 'databaseMiB'>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
    );
    const counts = tables.rows.map(({ name }) => `(select count(*) from ${name})`).join(' + ');
    const { rows } = await client.query<{ rows: string; bytes: string }>(
      `select ${counts} as rows, pg_database_size(current_database()) as bytes`,
    );
    return { rows: Number(rows[0]!.rows), databaseMiB: Number(rows[0]!.bytes) / MIB };
  } finally {
    await client.end();
  }
}
