export interface PermissionFilter {
  readonly domain?: string;
  /** Words, in any order, that are all parts of the code, ignoring case; plurals find their singular. */
  readonly search?: string;
}

/** Whether a permission's code is of a domain and contains all words. A flat name such as `admin` is of no domain. */
export function permissionFilter({ domain, search = '' }: PermissionFilter): (permission: string) => boolean {
  const wanted = search.toLowerCase().split(/\s+/).map(singular);
  return (permission) =>
    (domain === undefined || permission.startsWith(`${domain}:`)) &&
    wanted.every((word) => permission.toLowerCase().includes(word));
}

/** Genesys names things in the singular: `recording:recording:delete`. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/([^s])s$/, '$1') : word;
}
