import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '../..');
const START_MS = 60_000;
const KEY = `rk_${'k'.repeat(40)}`;

jest.setTimeout(120_000);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Each answer is a line of the log at this level; 4,000 of them fill a pipe ten times over. */
const REQUESTS = 4_000;

describe('a service whose log cannot be written', () => {
  let folder: string;
  let child: ChildProcess;
  let full: number;
  let url: string;

  const start = async (stdio: StdioOptions, env: Record<string, string> = {}) => {
    const port = await freePort();
    const command = ['--require', join(root, 'test/support/swc-register.cjs'), join(root, 'src/main.ts')];
    child = spawn(process.execPath, command, {
      cwd: folder,
      stdio,
      env: {
        PATH: process.env.PATH,
        GENESYS_MODE: 'simulator',
        GENESYS_SIMULATOR_URL: 'http://127.0.0.1:1',
        ROLECALL_BOOTSTRAP_API_KEY: KEY,
        LOG_LEVEL: 'debug',
        DATA_DIR: join(folder, 'data'),
        PORT: String(port),
        ...env,
      },
    });
    url = `http://127.0.0.1:${port}`;
    const deadline = Date.now() + START_MS;
    while (!(await answers())) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`No start: ${child.exitCode}`);
      await sleep(50);
    }
  };
  const answers = () =>
    fetch(`${url}/health/live`, { signal: AbortSignal.timeout(5_000) }).then(
      async (answer) => (await answer.text()).includes('ok'),
      () => false,
    );
  const ask = async (count: number) => {
    for (let left = count; left > 0; left -= 50)
      await Promise.all(Array.from({ length: 50 }, () => answers()));
  };
  const ends = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    return child.exitCode;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-log-'));
    full = openSync('/dev/full', 'w');
  });
  afterEach(() => {
    child.kill('SIGKILL');
    closeSync(full);
    rmSync(folder, { recursive: true });
  });

  it('answers while its disk is full, and ends in good order', async () => {
    await start(['ignore', full, full]);
    await ask(500);
    expect(await answers()).toBe(true);
    expect(await ends()).toBe(0);
  });

  it('answers after whoever read its log has gone', async () => {
    await start(['ignore', 'pipe', 'pipe']);
    child.stdout?.destroy();
    child.stderr?.destroy();
    await ask(500);
    expect(await answers()).toBe(true);
    expect(await ends()).toBe(0);
  });

  it('answers while whoever reads its log stands still, and ends in good order', async () => {
    await start(['ignore', 'pipe', 'ignore']);
    // Nothing reads the pipe: it is full after 64 KiB.
    await ask(REQUESTS);
    expect(await answers()).toBe(true);
    expect(await ends()).toBe(0);
  });

  it('answers and ends while the file of checkpoints is on a full disk', async () => {
    await start(['ignore', full, full], {
      AUDIT_CHECKPOINT_FILE: '/dev/full',
      AUDIT_CHECKPOINT_EVERY: '1',
      AUDIT_CHECKPOINT_INTERVAL: '1s',
    });
    await sleep(2_500);
    expect(await answers()).toBe(true);
    expect(await ends()).toBe(0);
  });
});
