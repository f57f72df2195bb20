import { SigningKeyError } from '../audit/audit.errors';
import { printResult } from '../common/print-result';
import { printable } from '../common/printable';
import { InvalidSettingsError } from '../config/invalid-settings-error';
import { loadEnvironment } from '../config/load-environment';
import type { Environment } from '../config/read-setting';
import { DatabaseStartError } from '../database/database.errors';
import { MaintenanceError, MaintenanceUsageError } from './maintenance-error';

/** What a command leaves behind. */
export interface CommandResult {
  /** 0 done, 1 refused or failed, 2 called wrongly. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command without the process around it. */
export interface MaintenanceCommand {
  readonly usage: string;
  /** Returns what is printed. Throws MaintenanceUsageError or MaintenanceError. */
  run(args: readonly string[], env: Environment): Promise<string> | string;
}

const FAILED = 1;
const REFUSALS = [DatabaseStartError, SigningKeyError, InvalidSettingsError];

export async function runCommand(
  command: MaintenanceCommand,
  args: readonly string[],
  env: () => Environment = loadEnvironment,
): Promise<CommandResult> {
  if (args.includes('--help')) return { exitCode: 0, stdout: command.usage, stderr: '' };
  try {
    return { exitCode: 0, stdout: `${await command.run(args, env())}\n`, stderr: '' };
  } catch (error) {
    if (error instanceof MaintenanceUsageError)
      return { exitCode: 2, stdout: '', stderr: `${error.message}\n\n${command.usage}` };
    return { exitCode: FAILED, stdout: '', stderr: `${sentenceOf(error)}\n` };
  }
}

/** A refusal, and what the disk refuses, is a sentence; anything else is a fault of ours, and gets its stack. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof MaintenanceError) return printable(error.message);
  if (REFUSALS.some((kind) => error instanceof kind)) return error.message;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  const isOfDisk = syscall !== undefined || code.includes('SQLITE');
  return isOfDisk ? `Nothing was done: ${printable(error.message)}` : (error.stack ?? error.message);
}

/** Runs a command as this process. */
export async function runAsProcess(command: MaintenanceCommand): Promise<void> {
  printResult(await runCommand(command, process.argv.slice(2)), FAILED);
}
