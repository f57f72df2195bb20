import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(180_000);

const root = join(__dirname, '../..');
const ASKED_KEY = `rk_${'demo-'.repeat(8)}`;

/** The demo as `npm run demo` starts it, and the shell commands of the README against it. */
describe('The demo', () => {
  let demo: ChildProcess;
  let output = '';
  let url: string;
  const key = () => /^export KEY=(\S+)$/m.exec(output)?.[1];

  beforeAll(async () => {
    url = `http://127.0.0.1:${await freePort()}`;
    const env = {
      PATH: process.env.PATH,
      PORT: new URL(url).port,
      SIMULATOR_PORT: '0',
      ROLECALL_BOOTSTRAP_API_KEY: ASKED_KEY,
      PURPOSES_STORE: 'genesys',
      GENESYS_CLIENT_ID: 'of-a-real-organisation',
    };
    const register = join(root, 'test/support/swc-register.cjs');
    demo = spawn(process.execPath, ['--require', register, join(root, 'scripts/demo.ts')], { env });
    for (const stream of [demo.stdout!, demo.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    while (!output.includes('Ctrl-C')) {
      if (demo.exitCode !== null) throw new Error(`The demo ended: ${output}`);
      await once(demo.stdout!, 'data');
    }
  });
  afterAll(async () => {
    demo.kill('SIGTERM');
    if (demo.exitCode === null) await once(demo, 'close');
  });

  it('takes settings from the environment, and says which it does not use', () => {
    expect(key()).toBe(ASKED_KEY);
    expect(output).toContain('Set, and not used by the demo: GENESYS_CLIENT_ID\n');
  });

  it("serves AuthZEN's discovery document", async () => {
    const answer = await fetch(`${url}/.well-known/authzen-configuration`);
    expect([answer.status, await answer.json()]).toMatchObject([200, { policy_decision_point: url }]);
  });

  it('does what the README shows, pasted as it stands', async () => {
    const commands = sectionsOf(readFileSync(join(root, 'README.md'), 'utf8'), [
      'A first check',
      'A first change',
    ]);
    expect(commands).toHaveLength(3);
    const script = commands.join('\necho\n').replaceAll('http://127.0.0.1:3000', url);
    const env = { PATH: process.env.PATH, KEY: key() };
    const { stdout } = await promisify(execFile)('bash', ['-euc', script], { env });
    const [check, plan, applied] = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as object);
    expect(check).toMatchObject({ userId: 'demo-via-group', allowed: true });
    expect(plan).toMatchObject({ status: 'planned' });
    expect(applied).toMatchObject({ id: (plan as { id: string }).id });
  });

  it('answers the command line of the README', async () => {
    const [commands = ''] = sectionsOf(readFileSync(join(root, 'README.md'), 'utf8'), ['By command line']);
    const register = join(root, 'test/support/swc-register.cjs');
    const built = 'alias rolecall="node dist/src/cli/main.js"';
    expect(commands).toContain(built);
    const script = commands
      .replace(
        built,
        `rolecall() { node --require '${register}' '${join(root, 'src/cli/main.ts')}' "$@" || true; } #`,
      )
      .replaceAll('http://127.0.0.1:3000', url);
    const env = { PATH: process.env.PATH, KEY: key() };
    const { stdout } = await promisify(execFile)('bash', ['--norc', '-euc', script], { env });
    expect(stdout).toMatch(/^allowed[^]*\nPaths:[^]*Recording Administrator[^]*holders/);
  });
});

/** The shell commands below these headings. */
function sectionsOf(markdown: string, headings: readonly string[]): string[] {
  const sections = markdown.split(/^## /m).filter((section) => headings.includes(section.split('\n', 1)[0]!));
  return sections.flatMap((section) => [...section.matchAll(/```sh\n([^]*?)```/g)].map(([, text]) => text!));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
