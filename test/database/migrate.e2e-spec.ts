import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describeOnEachDatabase } from '../support/each-database';

const SWC = join(__dirname, '../support/swc-register.cjs');
const MIGRATE = join(__dirname, '../../src/database/migrate.ts');

async function migrate(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--require', SWC, MIGRATE], {
    env: {
      PATH: process.env.PATH,
      GENESYS_MODE: 'simulator',
      ROLECALL_BOOTSTRAP_API_KEY: `rk_${'k'.repeat(40)}`,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const [exitCode] = (await once(child, 'close')) as [number];
  return { exitCode, output };
}

describeOnEachDatabase('npm run migrate', (_, { place }) => {
  it('brings the tables up to date, twice if asked, and ends', async () => {
    const { dataDir, url = '' } = await place();
    const env = { DATA_DIR: dataDir, DATABASE_URL: url };
    const done = { exitCode: 0, output: 'The database is up to date.\n' };
    expect(await migrate(env)).toEqual(done);
    expect(await migrate(env)).toEqual(done);
  });

  it('ends with 1 and one sentence when it cannot', async () => {
    const { exitCode, output } = await migrate({
      DATABASE_URL: 'postgres://u:pass~word@127.0.0.1:1/none',
      DATABASE_START_TIMEOUT: '0s',
    });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^The database none on 127\.0\.0\.1:1 .*\n$/);
    expect(output).not.toContain('pass~word');
  });
});
