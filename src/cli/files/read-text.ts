import { readFile } from 'node:fs/promises';
import { UsageError } from '../cli.errors';
import type { CliIo } from '../cli-io';

/** The text of a file, or of standard input for `-`, without a byte order mark. */
export async function readText(path: string, { readInput }: Pick<CliIo, 'readInput'>): Promise<string> {
  try {
    const text = await (path === '-' ? readInput() : readFile(path, 'utf8'));
    return text.replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

/** @throws UsageError that names the file */
export function parsedJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${(error as Error).message}`);
  }
}

/** The list that a file holds, bare or as this member of an object. */
export function listIn(content: unknown, member: string, path: string): readonly unknown[] {
  if (Array.isArray(content)) return content;
  const list = isObject(content) ? content[member] : undefined;
  if (Array.isArray(list)) return list;
  throw new UsageError(`${path} must hold a list, or an object with a list "${member}".`);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
