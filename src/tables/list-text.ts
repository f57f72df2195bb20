/** A list where there are only texts. */
export function listText(items: readonly string[]): string {
  return items.join(LIST_SEPARATOR);
}

export const LIST_SEPARATOR = '; ';
