export interface MatchedCall {
  readonly method: string;
  /** The path template, such as `/api/v2/users/{userId}`. */
  readonly template: string;
  readonly path: string;
}

export interface CallMatch {
  method?: string;
  /** A path template, an exact path, or the beginning of one followed by `*`. */
  path?: string;
}

/** Without a path, every call of the API but that for a token. */
export function matchesCall({ method, path }: CallMatch, call: MatchedCall): boolean {
  if (method !== undefined && method.toUpperCase() !== call.method) return false;
  if (path === undefined) return call.path !== '/oauth/token';
  if (path.endsWith('*')) return call.template.startsWith(path.slice(0, -1));
  return path === call.template || path === call.path;
}
