export interface PermissionFilter {
  readonly domain?: string;
  /** Part of the code, ignoring case. */
  readonly search?: string;
}

/** Whether a permission's code is of a domain and contains a text. A flat name such as `admin` is of no domain. */
export function permissionFilter({ domain, search }: PermissionFilter): (permission: string) => boolean {
  const wanted = search?.toLowerCase();
  return (permission) =>
    (domain === undefined || permission.startsWith(`${domain}:`)) &&
    (wanted === undefined || permission.toLowerCase().includes(wanted));
}
