/** Invisible characters, such as variation selectors. */
const INVISIBLE = /\p{DI}/gu;

/** The name ignoring case, spacing and invisible characters: two purposes must differ in more than those. */
export function comparableName(name: string): string {
  const seen = name.normalize('NFKC').replaceAll(INVISIBLE, '');
  return seen.trim().replaceAll(/\s+/gu, ' ').toUpperCase().toLowerCase();
}
