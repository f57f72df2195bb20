import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

const ISSUER = 'https://issuer.example';
const AUDIENCE = 'rolecall';

/** Signs tokens for the service by the true time, as an identity provider whose clock is right. */
export class TokenIssuer {
  private constructor(
    private readonly privateKey: CryptoKey,
    /** Settings with which the service accepts the tokens. */
    readonly env: Readonly<Record<string, string>>,
  ) {}

  static async create(folder: string): Promise<TokenIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const file = join(folder, 'jwks.json');
    writeFileSync(
      file,
      JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: '1', alg: 'ES256' }] }),
    );
    return new TokenIssuer(privateKey, {
      JWT_ISSUER: ISSUER,
      JWT_AUDIENCE: AUDIENCE,
      JWT_JWKS_FILE: file,
      JWT_CLOCK_TOLERANCE: '0s',
    });
  }

  /** A token of someone who may check, until then. */
  sign(expiresAtMs: number): Promise<string> {
    return new SignJWT({ roles: ['access-checker'] })
      .setProtectedHeader({ alg: 'ES256', kid: '1', typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject('clock-test')
      .setExpirationTime(Math.floor(expiresAtMs / 1_000))
      .sign(this.privateKey);
  }
}
