/** Names are compared by so many characters: a page token holds no more of one. */
const MAX_LENGTH = 200;

/** A name or address as it is searched and sorted: without regard to case, and to how accents are encoded. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The part of a folded text that it is sorted by. */
export function sortPart(text: string): string {
  return text.slice(0, MAX_LENGTH);
}
