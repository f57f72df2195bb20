import { open } from 'node:fs/promises';
import { lacksCredentials, readGenesysSettings } from '../config/read-genesys-settings';
import { InvalidSettingsError } from '../config/invalid-settings-error';
import type { Environment } from '../config/read-settings';
import type { Settings } from '../config/settings';
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

async function captured(settings: Settings, read: Arguments): Promise<string> {
  const { client, gateways } = standaloneGenesys(settings);
  try {
    const file = await captureOrganization(gateways, read);
    await write(file, read);
    return summaryOf(file, read.file);
  } finally {
    await client.close();
  }
}

/** Readable for its owner only, whatever the file's mode was. */
async function write(file: OrganizationFile, { file: path, force }: Arguments): Promise<void> {
  const handle = await open(path, force ? 'w' : 'wx', 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(`${JSON.stringify(file, null, 1)}\n`);
  } finally {
    await handle.close();
  }
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
