import { CommanderError } from 'commander';
import { CliError } from './cli.errors';
import type { CliIo } from './cli-io';
import { strange } from './client/answered';
import { commands } from './commands';
import { complete } from './completion/complete';
import { ExitCode } from './exit-code';
import { printableLines } from '../common/printable';
import { CLEAR } from './output/progress';
import { createProgram } from './program';
import { programs } from './programs';

/** The command `rolecall`, without the process around it: the words behind its name, and its exit code. */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const [first, ...rest] = args;
  const program = programs.find(({ name }) => name === first);
  if (program !== undefined) return io.runProgram(program.file, rest);
  if (first === 'complete') return printCompletions(rest, io);
  return runCommand(args, io);
}

async function runCommand(args: readonly string[], io: CliIo): Promise<ExitCode> {
  let code: ExitCode = ExitCode.usage;
  try {
    await createProgram(io, (ended) => (code = ended)).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // It has printed what is wrong, or the requested help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
    // An answer lacks what this version of the service always has.
    const failure = error instanceof TypeError ? strange() : error;
    if (!(failure instanceof CliError)) throw error;
    io.stderr.write(`${io.stderr.isTTY === true ? CLEAR : ''}${printableLines(failure.message)}\n`);
    return failure.exitCode;
  }
}

/** For the scripts of `completion`: the words on the line so far, behind `--`. */
function printCompletions([, ...words]: readonly string[], io: CliIo): ExitCode {
  for (const word of complete(words, [...commands, ...programs])) io.stdout.write(`${word}\n`);
  return ExitCode.ok;
}
