import { lacksCredentials, readGenesysSettings } from '../config/read-genesys-settings';
import { InvalidSettingsError } from '../config/invalid-settings-error';
import type { Environment } from '../config/read-settings';
import type { Settings } from '../config/settings';
import { replaceFile, writeNewFile } from '../common/whole-files';
import { noAccessReason } from '../genesys/no-access-reason';
import { standaloneGenesys } from '../genesys/standalone-genesys';
import { captureOrganization } from './capture-organization';
import type { OrganizationFile } from './organization-file';
import { readArguments, USAGE, type Arguments } from './read-arguments';

/** What the command leaves behind. */
export interface CommandResult {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command `rolecall-capture`, without the process around it. */
export async function runCapture(args: readonly string[], env: Environment): Promise<CommandResult> {
  let read: Arguments;
  let settings: Settings;
  try {
    read = readArguments(args);
    if (read.help) return { exitCode: 0, stdout: USAGE, stderr: '' };
    settings = readGenesysSettings(env);
  } catch (error) {
    const exitCode = error instanceof InvalidSettingsError && lacksCredentials(error) ? 3 : 2;
    return { exitCode, stdout: '', stderr: `${(error as Error).message}\n` };
  }
  try {
    return { exitCode: 0, stdout: await captured(settings, read), stderr: '' };
  } catch (error) {
    const reason = noAccessReason(error);
    const message = reason ?? (error as Error).message;
    return { exitCode: reason === undefined ? 1 : 3, stdout: '', stderr: `Not captured: ${message}\n` };
  }
}

/** A capture is patient with calls that fail; whether anyone answers at all is known much sooner. */
const FIRST_CALL = { maxAttempts: 4, timeBudgetMs: 60_000 };

async function requireAccess(settings: Settings): Promise<void> {
  const { client, gateways } = standaloneGenesys(settings, FIRST_CALL);
  try {
    await gateways.organization.get({ priority: 'interactive' });
  } finally {
    await client.close();
  }
}

async function captured(settings: Settings, read: Arguments): Promise<string> {
  await requireAccess(settings);
  const { client, gateways } = standaloneGenesys(settings);
  try {
    const file = await captureOrganization(gateways, read);
    write(file, read);
    return summaryOf(file, read.file);
  } finally {
    await client.close();
  }
}

/** Readable for its owner only, whatever the file's mode was. A file that is there stays unless all of the new one is written. */
function write(file: OrganizationFile, { file: path, force }: Arguments): void {
  const text = `${JSON.stringify(file, null, 1)}\n`;
  if (force) replaceFile(path, text, 0o600);
  else if (!writeNewFile(path, text, 0o600))
    throw new Error(`there is a file ${path} already; with --force it is replaced.`);
}

function summaryOf(file: OrganizationFile, path: string): string {
  const { users, groups, roles, divisions, grants, gaps } = file;
  const lines = [
    `Written to ${path}: ${users.length} users, ${groups.length} groups, ${roles.length} roles, ` +
      `${divisions.length} divisions, ${grants.length} grants, ` +
      (file.pseudonymised ? 'with pseudonyms.' : 'with names, e-mails and ids.'),
    ...(file.incomplete ? ['Incomplete: it refers to things that our client cannot see.'] : []),
    ...gaps.map(({ part, seen, expected }) => `Incomplete: ${part}, ${seen} seen of ${expected ?? 'more'}.`),
  ];
  return `${lines.join('\n')}\n`;
}
