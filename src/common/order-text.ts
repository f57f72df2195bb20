/** One text for several: it sorts as they do one after the other, whatever characters they hold. */
export function orderText(...texts: readonly string[]): string {
  return texts.map(ended).join('');
}

function ended(text: string): string {
  return `${text.replaceAll('\0', '\0\u0001')}\0\0`;
}
