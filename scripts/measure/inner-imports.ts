import { posix } from 'node:path';
import type { SourceFile } from './source-files';

/** Rooms that others build on: any of their files may be imported, within the layers of dependency-cruiser. */
const BASE = new Set(
  'access auth audit common config database definitions fast-lane genesys http instances lists metrics proposals revisions sealed-archives tables tracing webhooks'.split(
    ' ',
  ),
);
/** What a feature is entered through. */
const DOOR = /([.]module|[.]dto|[.]query|[.]errors|-reader|-path)$|^src\/reports\/(impact|making)\//;
const IMPORT = /from '(\.{1,2}\/[^']+)'/g;

/** Imports from one feature into the inside of another, as `from → to`. */
export function innerImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(IMPORT)]
      .map(([, specifier = '']) => posix.join(posix.dirname(path), specifier))
      .filter((target) => isInner(path, target))
      .map((target) => `${path} → ${target}`),
  );
}

function isInner(from: string, to: string): boolean {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === undefined || other === undefined || room === other) return false;
  return !BASE.has(other) && !DOOR.test(to);
}

/** `src/main.ts` and its like compose the application and are in no room. */
function roomOf(path: string): string | undefined {
  const [root, room, inside] = path.split('/');
  return root === 'src' && inside !== undefined ? room : undefined;
}
