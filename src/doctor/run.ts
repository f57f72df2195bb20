import { readFile } from 'node:fs/promises';
import { InvalidSettingsError } from '../config/invalid-settings-error';
import { lacksCredentials, readGenesysSettings } from '../config/read-genesys-settings';
import type { Environment } from '../config/read-settings';
import { DomainError } from '../common/errors';
import { replaceFile } from '../common/whole-files';
import { noAccessReason } from '../genesys/no-access-reason';
import { runDoctor } from './doctor';
import { readArguments, USAGE } from './read-arguments';
import { isSound, type DoctorReport } from './report/doctor-report';
import { renderReport } from './report/render-report';

/** What the command leaves behind. */
export interface CommandResult {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly stdout: string;
  readonly stderr: string;
}

/** Of the JSON report; counts up when a member changes its meaning. */
const REPORT_VERSION = 1;

/** The command `rolecall-doctor`, without the process around it. */
export async function runDoctorCommand(args: readonly string[], env: Environment): Promise<CommandResult> {
  try {
    const { help, json, userTokenFile } = readArguments(args);
    if (help) return { exitCode: 0, stdout: USAGE, stderr: '' };
    const userToken = userTokenFile && (await readFile(userTokenFile, 'utf8')).trim();
    const report = await runDoctor(readGenesysSettings(env), userToken);
    if (json !== undefined) replaceFile(json, asJson(report), 0o600);
    return { exitCode: isSound(report) ? 0 : 1, stdout: renderReport(report), stderr: '' };
  } catch (error) {
    return { ...failure(error), stdout: '' };
  }
}

function failure(error: unknown): Pick<CommandResult, 'exitCode' | 'stderr'> {
  const { message } = error as Error;
  if (error instanceof InvalidSettingsError)
    return { exitCode: lacksCredentials(error) ? 3 : 2, stderr: `${message}\n` };
  if (error instanceof DomainError) return { exitCode: 3, stderr: `${noAccessReason(error) ?? message}\n` };
  return { exitCode: 2, stderr: `${message}\n` };
}

function asJson(report: DoctorReport): string {
  const { region, ...rest } = report;
  const found = { format: 'rolecall-doctor', version: REPORT_VERSION, sound: isSound(report), host: region };
  return `${JSON.stringify({ ...found, ...rest }, null, 2)}\n`;
}
