/** Browsers take a cookie with this prefix only with `Secure`, for all paths, and from this host alone. */
const NAME = '__Host-rolecall_session';

const SECRET = /(?:^|;)\s*__Host-rolecall_session=([\w-]{43})\s*(?:;|$)/;

/** No page of another site makes a browser send it, and no script reads it. */
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';

/** The secret of the session in a Cookie header, where there is one. */
export function sessionSecretIn(cookies: string | undefined): string | undefined {
  return cookies === undefined ? undefined : SECRET.exec(cookies)?.[1];
}

/** The header that hands a browser its session; it ends with the browser at the latest. */
export function sessionCookie(secret: string): string {
  return `${NAME}=${secret}; ${ATTRIBUTES}`;
}

/** The header that makes a browser forget its session. */
export const NO_SESSION_COOKIE = `${NAME}=; ${ATTRIBUTES}; Max-Age=0`;
