/**
 * An id as the database keeps it: spelled as inside a JSON string, because a database takes neither NUL nor half of
 * a surrogate pair, and two ids must never become one. Ids of Genesys stay as they are.
 */
export function storedText(id: string): string {
  return JSON.stringify(id).slice(1, -1);
}

export function idFrom(stored: string): string {
  return stored.includes('\\') ? (JSON.parse(`"${stored}"`) as string) : stored;
}
