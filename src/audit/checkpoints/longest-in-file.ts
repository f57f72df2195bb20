import { open } from 'node:fs/promises';
import { hasCode } from './key-files';

/**
 * The checkpoint of the longest log in a file with one on each line, not only the last line: after a cut, the service
 * would go on with shorter ones. Undefined when there is none. Lines that cannot be read, such as one that a crash
 * cut off, are passed over.
 */
export async function longestInFile(file: string, keyId: string): Promise<unknown> {
  let longest: { seq: number } | undefined;
  try {
    const handle = await open(file);
    // Closes the file at its end, and when the loop is left.
    for await (const line of handle.readLines()) {
      const checkpoint = parsed(line);
      if (checkpoint?.keyId === keyId && checkpoint.seq > (longest?.seq ?? 0)) longest = checkpoint;
    }
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  return longest;
}

function parsed(line: string): { seq: number; keyId: string } | undefined {
  try {
    return JSON.parse(line) as { seq: number; keyId: string };
  } catch {
    return undefined;
  }
}
