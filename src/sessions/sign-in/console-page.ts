const CONSOLE = '/console/';
const BASE = 'http://rolecall.invalid';

/** The address if it is one of the console, otherwise that of its first page: a link must not lead elsewhere. */
export function consolePage(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith(CONSOLE) || !URL.canParse(wanted, BASE))
    return CONSOLE;
  const { origin, pathname, search, hash } = new URL(wanted, BASE);
  return origin === BASE && pathname.startsWith(CONSOLE) ? pathname + search + hash : CONSOLE;
}

/** The page of the console that says why a sign-in failed. */
export function failedSignInPage(code: string): string {
  return `${CONSOLE}?signInError=${code}`;
}
