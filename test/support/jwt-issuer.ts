import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export const ISSUER = 'https://idp.example.com';
export const AUDIENCE = 'rolecall';

/** Signs tokens as an identity provider does; every key has an id of its own. */
export class JwtIssuer {
  private constructor(
    private readonly privateKey: CryptoKey,
    readonly publicKey: CryptoKey,
    readonly publicJwk: JWK,
  ) {}

  static async create(kid: string): Promise<JwtIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    return new JwtIssuer(privateKey, publicKey, { ...(await exportJWK(publicKey)), kid, alg: 'ES256' });
  }

  /** A token that is good for a minute, with these claims and header members over the usual ones. */
  sign(claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: ISSUER, aud: AUDIENCE, sub: 'app-1', exp: now + 60, roles: ['access-checker'] };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: this.publicJwk.kid, typ: 'at+jwt', ...header })
      .sign(this.privateKey);
  }
}
