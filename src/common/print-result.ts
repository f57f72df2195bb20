import { guardOutput } from './guard-output';

/** What a command leaves behind. */
interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Prints the result of a command and lets the process end with its exit code, or with `unwritable`. */
export function printResult({ exitCode, stdout, stderr }: CommandResult, unwritable: number): void {
  guardOutput(process, unwritable);
  process.exitCode = exitCode;
  process.stdout.write(stdout);
  process.stderr.write(stderr);
}
