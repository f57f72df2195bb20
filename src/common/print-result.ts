import { guardOutput } from './guard-output';
import { printableLines } from './printable';

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
  // Names of files and of people are chosen by others, and must not steer the terminal.
  process.stdout.write(printableLines(stdout));
  process.stderr.write(printableLines(stderr));
}
