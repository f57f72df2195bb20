import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commands } from '../../src/cli/commands';
import { programs } from '../../src/cli/programs';
import { ADMIN_KEY, asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/cli.md'), 'utf8');
const MARK = '-- next --';

describe('docs/cli.md', () => {
  it.each([...commands, ...programs].map(({ name }) => name))('has a section on %s', (name) => {
    expect(page.split('\n')).toContain(`### ${name}`);
  });

  it('describes every option', () => {
    const flags = commands.flatMap(({ options = [] }) => options.map((option) => option.flags.split(' ')[0]));
    expect(flags.filter((flag) => !page.includes(`\`${flag}\``))).toEqual([]);
  });

  it('shows what the commands print, pasted as it stands', async () => {
    const service = await ServiceWithSimulator.start({ org: 'demo' }, { CHANGES_ENABLED: 'true' });
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-cli-'));
    try {
      await service.app.listen(0, '127.0.0.1');
      const baseline = { revision: 1, reason: 'Reviewed.' };
      await service.app.inject({
        method: 'PUT',
        url: '/api/v1/baseline',
        headers: asAdmin,
        payload: baseline,
      });
      const examples = [...page.matchAll(/^```sh\n([^]*?)^```\n(?:```\n([^]*?)^```\n)?/gm)];
      expect(examples.length).toBeGreaterThan(10);
      const script = examples.map(([, text]) => text).join(`\necho "${MARK}"\n`);
      const printed = await shell(script, folder, await service.app.getUrl());
      const shown = printed.split(`${MARK}\n`);
      for (const [at, [, command, output]] of examples.entries()) {
        const actual = { command, output: shown[at] };
        expect(actual).toEqual({ command, output: output ?? (expect.stringMatching(/\n$/) as string) });
      }
    } finally {
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** What a script prints in which `rolecall` is our own. It ends where one cannot answer; "no" is an answer. */
async function shell(script: string, cwd: string, url: string): Promise<string> {
  const words = [process.execPath, '--require', join(root, 'test/support/swc-register.cjs')];
  const command = [...words, join(root, 'src/cli/main.ts')].map((word) => `'${word}'`).join(' ');
  const own = `rolecall() { ${command} "$@" || { local code=$?; [ $code = 1 ] || exit $code; }; }`;
  const env = { PATH: process.env.PATH, ROLECALL_URL: url, ROLECALL_API_KEY: ADMIN_KEY };
  const args = ['--norc', '-euo', 'pipefail', '-c', `${own}\n${script}`];
  try {
    return (await promisify(execFile)('bash', args, { cwd, env, maxBuffer: 10_000_000 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`An example failed, behind what was printed before: ${stdout}${stderr}`, {
      cause: error,
    });
  }
}
