import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { run } from '../../src/cli/run';
import { ADMIN_KEY } from '../support/create-app';

const root = join(__dirname, '../..');

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CliSurroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** What a person at the terminal answers; without it, there is no terminal. */
  readonly answers?: readonly string[];
}

/** The command line in this process. */
export async function runCli(
  url: string,
  args: readonly string[],
  { env = {}, input = '', answers }: CliSurroundings = {},
): Promise<CliResult> {
  const written = { out: '', err: '' };
  const isTTY = answers !== undefined;
  const left = [...(answers ?? [])];
  const code = await run(args, {
    env: { ROLECALL_URL: url, ROLECALL_API_KEY: ADMIN_KEY, ...env },
    stdout: { isTTY, write: (text) => (written.out += text) },
    stderr: { isTTY, write: (text) => (written.err += text) },
    runProgram: () => Promise.reject(new Error('A test runs programs as processes.')),
    readInput: () => Promise.resolve(input),
    ask: isTTY ? (question) => Promise.resolve(((written.err += question), left.shift() ?? '')) : undefined,
  });
  return { code, ...written };
}

/** The command line as a process of its own. */
export async function spawnCli(url: string, args: readonly string[]): Promise<CliResult> {
  const command = [
    '--require',
    join(root, 'test/support/swc-register.cjs'),
    join(root, 'src/cli/main.ts'),
    ...args,
  ];
  const env = { PATH: process.env.PATH, ROLECALL_URL: url, ROLECALL_API_KEY: ADMIN_KEY };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}
