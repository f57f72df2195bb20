import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { HistoryPageDto } from '../../src/history/api/history.dto';
import { post } from './post';
import { runDemo, type Demo } from './run-demo';

const DAY_MS = 86_400_000;
const PATIENCE_MS = 60_000;

/** The first of the month before last: someone had a permission then that they have no longer. */
export const PAST_DAY = firstOfPastMonth().toISOString().slice(0, 10);

/** A role that was given before that day. */
export const PAST_GRANT = {
  name: 'Theo Bell',
  by: 'Eva Moore',
  change: {
    op: 'grant',
    by: { userId: 'demo-organization-admin' },
    subjectType: 'PC_USER',
    subjectId: 'demo-employee-only',
    roleId: 'role-recording-administrator',
    divisionId: '*',
  },
} as const;

/** Runs the demo as if it were some days before that day, until it knows who gave the role. What it stored stays. */
export async function livePast(folder: string): Promise<void> {
  const shiftFile = join(folder, 'clock-shift');
  writeFileSync(shiftFile, String(Date.parse(PAST_DAY) - 3 * DAY_MS - Date.now()));
  const demo = await runDemo({ DATA_DIR: folder, CLOCK_SHIFT_FILE: shiftFile }, [
    '--require',
    './dist/scripts/clock-test/shifted-date.js',
  ]);
  try {
    await post(`${demo.simulatorUrl}/_simulator/changes`, { changes: [PAST_GRANT.change] });
    await post(`${demo.url}/api/v1/sync`, undefined, demo.apiKey);
    await untilAttributed(demo);
  } finally {
    await demo.stop();
  }
  forgetClock(folder);
}

/** What the service knows of its clock since the machine was started: it would take today's for one that is wrong. */
function forgetClock(folder: string): void {
  const database = new DatabaseSync(join(folder, 'rolecall.db'));
  database.exec('delete from clock_anchor');
  database.close();
}

async function untilAttributed({ url, apiKey }: Demo): Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}` };
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const answer = await fetch(`${url}/api/v1/history?kind=grant`, { headers });
    const { entries } = (await answer.json()) as HistoryPageDto;
    if (entries.some(({ by }) => by.status === 'attributed')) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('The service did not learn who gave the role.');
}

function firstOfPastMonth(): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 2, 1, 12));
}
