import 'reflect-metadata';
import { join } from 'node:path';
import type { Dialect } from '../src/database/schema';
import { AttackRun } from './log-attack-test/attack-run';
import { attacks } from './log-attack-test/attacks';
import { circumstances, documentedOutcomes } from './log-attack-test/documented-outcomes';
import { readOptions, usage, type AttackOptions } from './log-attack-test/options';

const DOCUMENT = join(process.cwd(), 'docs/audit-format.md');
const RECORDS_EACH_CHECKPOINT = 10;

/** Changes the database of the audit log in every known way, and compares who finds it with docs/audit-format.md. */
async function logAttackTest({ databases, growths, attack }: AttackOptions): Promise<void> {
  const names = attack === undefined ? Object.keys(attacks) : [attack];
  let wrong = 0;
  for (const dialect of databases)
    for (const growth of growths) wrong += await attackAll(dialect, growth, names);
  if (wrong > 0) throw new Error(`${wrong} outcomes are not those of docs/audit-format.md.`);
}

async function attackAll(dialect: Dialect, growth: number, names: readonly string[]): Promise<number> {
  const began = performance.now();
  const documented = documentedOutcomes(DOCUMENT);
  const run = await AttackRun.prepare(dialect, {
    records: growth,
    every: RECORDS_EACH_CHECKPOINT,
    restart: true,
  });
  let wrong = 0;
  try {
    for (const name of names) {
      const outcomes: string[] = [];
      for (const circumstance of circumstances)
        outcomes.push(await run.outcome(name, circumstance).catch((error: Error) => error.message));
      const expected = documented.get(name)?.join(' | ');
      if (outcomes.join(' | ') === expected) continue;
      wrong++;
      console.log(
        `${dialect}, ${growth} records later: ${name} | ${outcomes.join(' | ')} (documented: ${expected})`,
      );
    }
  } finally {
    await run.end();
  }
  const seconds = Math.round((performance.now() - began) / 1_000);
  const trials = names.length * circumstances.length;
  console.log(
    `${dialect}, ${growth} records later: ${trials} trials, ${wrong} attacks with other outcomes, ${seconds} s.`,
  );
  return wrong;
}

function optionsOrExit(): AttackOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

logAttackTest(optionsOrExit()).catch((error: Error) => {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
});
