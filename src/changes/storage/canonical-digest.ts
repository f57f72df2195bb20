import { createHash } from 'node:crypto';
import { canonicalJson } from '../../audit/canonical-json';
import type { Yielder } from '../../common/yielder';

/** Lists of items are at this depth in a request: operation, body, items. */
const LEVELS = 3;

/**
 * The SHA-256 (hex) of the canonical JSON of plain data, made piece by piece: ten thousand items at once would hold up
 * everyone else for a tenth of a second.
 */
export async function canonicalDigest(value: unknown, yielder: Yielder): Promise<string> {
  const hash = createHash('sha256');
  for (const piece of piecesOf(value, LEVELS)) {
    hash.update(piece);
    if (yielder.due()) await yielder.yield();
  }
  return hash.digest('hex');
}

function* piecesOf(value: unknown, levels: number): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    // In a list, JSON has null for what is undefined.
    yield canonicalJson(value ?? null);
    return;
  }
  const isList = Array.isArray(value);
  const parts = isList ? [...value.entries()] : membersOf(value);
  yield isList ? '[' : '{';
  let before = '';
  for (const [name, part] of parts) {
    yield isList ? before : `${before}${canonicalJson(name)}:`;
    yield* piecesOf(part, levels - 1);
    before = ',';
  }
  yield isList ? ']' : '}';
}

/** By UTF-16 code units, as RFC 8785 sorts them. */
function membersOf(value: object): [string, unknown][] {
  const given = Object.entries(value).filter(([, member]) => member !== undefined);
  return given.sort(([one], [other]) => (one < other ? -1 : 1));
}
