/** A key farther away than this is not a likely misspelling. */
const MAX_DISTANCE = 4;
const MAX_SUGGESTIONS = 3;
const MIN_PREFIX_LENGTH = 4;

/** The known keys most similar to a wrong one, the nearest first: few enough for a person to choose. */
export function nearestKeys(wrong: string, known: Iterable<string>): string[] {
  const rated = Array.from(known, (key) => ({ key, distance: distanceOf(wrong.toLowerCase(), key) }));
  return rated
    .filter(({ distance }) => distance <= MAX_DISTANCE)
    .sort((one, other) => one.distance - other.distance || (one.key < other.key ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ key }) => key);
}

/**
 * 0 where only separators differ; 1 where the last words agree; otherwise the number of characters that must change,
 * but 2 where one of the last words begins with the other.
 */
function distanceOf(wrong: string, key: string): number {
  if (wordsOf(wrong) === wordsOf(key)) return 0;
  const [one, other] = [lastWord(wrong), lastWord(key)];
  if (one === other) return 1;
  const edits = editDistance(wrong, key, MAX_DISTANCE);
  return begins(one, other) || begins(other, one) ? Math.min(2, edits) : edits;
}

function begins(beginning: string, word: string): boolean {
  return beginning.length >= MIN_PREFIX_LENGTH && word.startsWith(beginning);
}

function wordsOf(key: string): string {
  return key.replaceAll(/[^a-z0-9]/g, '');
}

function lastWord(key: string): string {
  return wordsOf(key.slice(key.lastIndexOf('.') + 1));
}

/** How many characters must be inserted, removed or replaced (Levenshtein); anything above `most` where it is more. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[other.length]!;
}
