import { spawn } from 'node:child_process';
import { ExitCode } from './exit-code';

/** Runs another program of the package in this terminal; resolves with its exit code. */
export function runProgram(file: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], { stdio: 'inherit' });
  // Ctrl-C reaches both; the program ends first, in its own way.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? ExitCode.no));
  });
}
