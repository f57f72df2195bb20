import 'reflect-metadata';
import { AuditLogDamagedError, CheckpointFileError, SigningKeyError } from './audit/audit.errors';
import { printableLines } from './common/printable';
import { InvalidSettingsError } from './config/invalid-settings-error';
import { loadEnvironment } from './config/load-environment';
import {
  DatabaseStartError,
  DatabaseUnavailableError,
  DatabaseUnreachableError,
} from './database/database.errors';
import { PurposesNotOfferedError } from './purposes/purposes.errors';
import { startService } from './start-service';

/** EX_CONFIG of sysexits(3): restarting will not help. */
const EXIT_BAD_SETTINGS = 78;

const STARTUP_ERRORS = [
  InvalidSettingsError,
  DatabaseStartError,
  SigningKeyError,
  CheckpointFileError,
  AuditLogDamagedError,
  PurposesNotOfferedError,
];

/**
 * A mistake by the person starting the service gets a sentence; anything else is a fault of ours and gets its stack.
 */
function failToStart(error: unknown): never {
  const expected = expectedFailure(error);
  console.error(expected === undefined ? error : printableLines(expected));
  process.exit(isMistakeOfSettings(error) ? EXIT_BAD_SETTINGS : 1);
}

function isMistakeOfSettings(error: unknown): error is Error {
  if (error instanceof DatabaseUnreachableError && error.mayComeUp) return false;
  return STARTUP_ERRORS.some((kind) => error instanceof kind);
}

/** Of a port; `setting` is its variable where it is not that of the service. */
interface ListenError {
  readonly code?: string;
  readonly port?: number;
  readonly address?: string;
  readonly setting?: string;
}

function expectedFailure(error: unknown): string | undefined {
  if (isMistakeOfSettings(error) || error instanceof DatabaseUnreachableError) return error.message;
  if (error instanceof DatabaseUnavailableError) return `${error.message} ${sentenceOf(error.cause)}`;
  const { code, port, address, setting = 'PORT' } = error as ListenError;
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is in use already: stop what listens there, or set ${setting}.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this process has: set ${setting} to 1024 or above.`;
  return undefined;
}

/** What SQLite or PostgreSQL reported: neither repeats a value of a row or a password. */
function sentenceOf(cause: unknown): string {
  return cause instanceof Error ? `${cause.message}.` : '';
}

async function main(): Promise<void> {
  try {
    await startService(loadEnvironment());
  } catch (error) {
    failToStart(error);
  }
}

void main();
