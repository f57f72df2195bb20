import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A command that prints a line and ends with 0, in a process of its own: `2>&1` keeps what it says. */
const command = `
  require(process.argv[1]);
  const { printResult } = require(process.argv[2]);
  printResult({ exitCode: 0, stdout: 'line\\n', stderr: '' }, 7);
`;
const files = [
  join(__dirname, '../../test/support/swc-register.cjs'),
  join(__dirname, 'print-result.ts'),
].map((file) => `'${file}'`);
const run = (redirection: string) =>
  spawnSync(
    'bash',
    ['-o', 'pipefail', '-c', `"$0" -e "$1" ${files.join(' ')} ${redirection}`, process.execPath, command],
    {
      encoding: 'utf8',
    },
  );

describe('A command that prints its result', () => {
  it('ends with its own exit code where it is read', () => {
    expect(run('')).toMatchObject({ status: 0, stdout: 'line\n', stderr: '' });
  });

  it('does not fail where the reader has gone', () => {
    expect(run('> >(exec <&-)')).toMatchObject({ status: 0, stderr: '' });
  });

  it('fails with a sentence where the disk is full', () => {
    const { status, stderr } = run('> /dev/full');
    expect([status, stderr]).toEqual([
      7,
      expect.stringMatching(/^The output could not be written: ENOSPC[^\n]*\n$/),
    ]);
  });
});
