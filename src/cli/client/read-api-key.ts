import { readFileSync } from 'node:fs';
import { UsageError } from '../cli.errors';
import type { CliIo } from '../cli-io';

/** What a header may carry: a key or a token, on one line. */
const TOKEN = /^[\x21-\x7e]+$/;

/** The key of `ROLECALL_API_KEY`, or of the file that `ROLECALL_API_KEY_FILE` names. It is no option: others see those. */
export function readApiKey(env: CliIo['env']): string {
  const { ROLECALL_API_KEY: key, ROLECALL_API_KEY_FILE: file } = env;
  if (key && file) throw new UsageError('Set either ROLECALL_API_KEY or ROLECALL_API_KEY_FILE, not both.');
  const token = (file ? contentOf(file) : (key ?? '')).trim();
  if (token === '')
    throw new UsageError(
      'Set ROLECALL_API_KEY to a key of the service, or ROLECALL_API_KEY_FILE to its file.',
    );
  if (!TOKEN.test(token)) throw new UsageError('The key has characters that no key has.');
  return token;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'it cannot be read' } = error as NodeJS.ErrnoException;
    throw new UsageError(`ROLECALL_API_KEY_FILE ${file}: ${code}`);
  }
}
