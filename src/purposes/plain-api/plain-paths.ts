/** Paths of purposes in addition to `/api/v1/purposes`. */
export const PLAIN_PATHS = ['purposes', 'api/purposes'] as const;

/** Whether a route is one of them. */
export function isPlainPath(url: string): boolean {
  return PLAIN_PATHS.some((path) => url === `/${path}` || url.startsWith(`/${path}/`));
}
