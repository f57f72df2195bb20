import { CommanderError } from 'commander';
import { CliError } from './cli.errors';
import type { CliIo } from './cli-io';
import { ExitCode } from './exit-code';
import { printableLines } from './output/printable';
import { createProgram } from './program';

/** The command `rolecall`, without the process around it: the words behind its name, and how it ended. */
export async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  let code: ExitCode = ExitCode.usage;
  try {
    await createProgram(io, (ended) => (code = ended)).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // It has written what is wrong, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
    if (!(error instanceof CliError)) throw error;
    io.stderr.write(`${printableLines(error.message)}\n`);
    return error.exitCode;
  }
}
