/** The header by which a change is refused when someone else has changed the same in the meantime. */
export function ifMatch({ version }: { readonly version: number }) {
  return { 'If-Match': `"${version}"` };
}
