const NAME = '__Host-rolecall_sign_in';
const COOKIE = /(?:^|;)\s*__Host-rolecall_sign_in=([\w-]{1,2000})\s*(?:;|$)/;

/** The way back from the provider is a navigation from another site, which `Strict` cookies do not take part in. */
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

const MAX_MINUTES = 10;

/** A sign-in that this browser has begun at a provider. */
export interface SignInAttempt {
  readonly way: string;
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
  /** The page of the console to show afterwards. */
  readonly returnTo: string;
}

/** The header that has a browser remember the attempt: it alone can end it. */
export function attemptCookie(attempt: SignInAttempt): string {
  const value = Buffer.from(JSON.stringify(attempt)).toString('base64url');
  return `${NAME}=${value}; ${ATTRIBUTES}; Max-Age=${MAX_MINUTES * 60}`;
}

/** The header that makes a browser forget the attempt. */
export const NO_ATTEMPT_COOKIE = `${NAME}=; ${ATTRIBUTES}; Max-Age=0`;

/** The attempt in a Cookie header, where there is one that was begun in this way. */
export function attemptIn(cookies: string | undefined, way: string): SignInAttempt | undefined {
  const value = COOKIE.exec(cookies ?? '')?.[1];
  if (value === undefined) return undefined;
  try {
    const attempt = JSON.parse(Buffer.from(value, 'base64url').toString()) as Partial<SignInAttempt>;
    const { state, verifier, nonce } = attempt;
    const isWhole = [state, verifier, nonce].every((part) => typeof part === 'string' && part !== '');
    return isWhole && attempt.way === way ? (attempt as SignInAttempt) : undefined;
  } catch {
    return undefined;
  }
}
