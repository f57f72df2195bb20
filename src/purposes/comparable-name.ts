/** The name without regard to case and spacing: two purposes must differ in more than those. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toUpperCase().toLowerCase();
}
