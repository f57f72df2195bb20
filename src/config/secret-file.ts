import { closeSync, openSync, readSync, statSync } from 'node:fs';

const MAX_BYTES = 64 * 1024;

/** What the file holds, or what is wrong with it and what to do: completes "X_FILE …". */
export type SecretFile = { readonly text: string } | { readonly fault: string };

/** Reads a file that holds one value. Neither its path nor its content is ever part of a fault. */
export function readSecretFile(path: string): SecretFile {
  try {
    const kind = statSync(path);
    if (kind.isDirectory()) return { fault: 'names a directory: name the file in it that holds the value.' };
    // A pipe would be waited for, perhaps for ever.
    if (!kind.isFile())
      return { fault: 'names something that is not a file: name a file that holds the value.' };
    return contentOf(readUpTo(path, MAX_BYTES + 1));
  } catch (error) {
    return { fault: unreadable((error as NodeJS.ErrnoException).code) };
  }
}

export function unreadable(code = 'unknown'): string {
  if (code === 'ENOENT') return 'names a file that does not exist: create or mount it, or correct the path.';
  if (code === 'EACCES' || code === 'EPERM')
    return `names a file that this process may not read (${code}): let the user that it runs as read it.`;
  return `names a file that cannot be read (${code}): correct the path, or mount the file again.`;
}

function contentOf(bytes: Buffer): SecretFile {
  if (bytes.length > MAX_BYTES)
    return {
      fault: `names a file of more than ${MAX_BYTES} bytes: it must hold the value and nothing else.`,
    };
  const decoded = decode(bytes);
  if (decoded === undefined) return { fault: 'names a file that is not UTF-8 text: save it as UTF-8.' };
  const text = decoded.replace(/\r?\n$/, '');
  return text === '' ? { fault: 'names a file that is empty: write the value into it.' } : { text };
}

function decode(bytes: Buffer): string | undefined {
  try {
    // Drops a byte order mark, which editors on Windows write.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The reported size of a file means little: those of `/proc` have 0 bytes. */
function readUpTo(path: string, limit: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(limit);
    let size = 0;
    for (let read = -1; read !== 0 && size < limit; size += read)
      read = readSync(file, buffer, size, limit - size, null);
    return buffer.subarray(0, size);
  } finally {
    closeSync(file);
  }
}
