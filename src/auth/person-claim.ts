import { emailName, genesysUserName } from './party';
import { claimAt, type Claims } from './roles-claim';

/**
 * * The person that a token names: an e-mail address, or the id of a user of Genesys. None where the claim is missing,
 * as in the tokens of applications, or where the issuer states that the address was not verified. `claim` may be a
 * path.
 */
export function personIn(claims: Claims, claim: string): string | undefined {
  const value = claimAt(claims, claim);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (!value.includes('@')) return genesysUserName(value);
  return isUnverified(claims) ? undefined : emailName(value);
}

function isUnverified({ email_verified: verified }: Claims): boolean {
  return verified === false || verified === 'false';
}
