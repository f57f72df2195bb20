import 'reflect-metadata';
import { SigningKeyError } from './audit/checkpoints/signing-key-error';
import { InvalidSettingsError } from './config/invalid-settings-error';
import { loadSettings } from './config/load-settings';
import { DatabaseStartError } from './database/errors/database-start-error';
import { PurposesNotOfferedError } from './purposes/genesys-store/purposes-not-offered-error';
import { startService } from './start-service';

/** EX_CONFIG of sysexits(3): restarting will not help. */
const EXIT_BAD_SETTINGS = 78;

/** A mistake of whoever starts the service gets a sentence; anything else is a fault of ours and gets its stack. */
function failToStart(error: unknown): never {
  const expected = expectedFailure(error);
  console.error(expected ?? error);
  process.exit(isMistakeOfSettings(error) ? EXIT_BAD_SETTINGS : 1);
}

function isMistakeOfSettings(error: unknown): error is Error {
  return [InvalidSettingsError, DatabaseStartError, SigningKeyError, PurposesNotOfferedError].some(
    (kind) => error instanceof kind,
  );
}

function expectedFailure(error: unknown): string | undefined {
  if (isMistakeOfSettings(error)) return error.message;
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is in use already: stop what listens there, or set PORT.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this process has: set PORT to 1024 or above.`;
  return undefined;
}

async function main(): Promise<void> {
  try {
    await startService(loadSettings());
  } catch (error) {
    failToStart(error);
  }
}

void main();
