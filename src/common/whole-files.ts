import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Creates a file, whole or not at all; false when there is one already, which stays as it is. */
export function createFile(file: string, content: string, mode: number): boolean {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return writeNewFile(file, content, mode);
}

/** The same in a folder that is there. */
export function writeNewFile(file: string, content: string, mode: number): boolean {
  const draft = writeDraft(file, content, mode);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** Puts a file in place of whatever is there; readers see the old one or the new one. */
export function replaceFile(file: string, content: string, mode = 0o644): void {
  const draft = writeDraft(file, content, mode);
  try {
    renameSync(draft, file);
  } catch (error) {
    unlinkSync(draft);
    throw error;
  }
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && codes.includes(code);
}

function writeDraft(file: string, content: string, mode: number): string {
  const draft = `${file}.${randomUUID()}`;
  const descriptor = openSync(draft, 'wx', mode);
  try {
    // Unlike one call of write, this writes all of it or throws.
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } catch (error) {
    unlinkSync(draft);
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return draft;
}
