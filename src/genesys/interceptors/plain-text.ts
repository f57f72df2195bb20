/**
 * A code or correlation id in the form that Genesys sends, and nothing else: text from outside must not bring line
 * breaks or personal data into our log.
 */
export function plainText(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? value : undefined;
}
