import { Inject, Injectable } from '@nestjs/common';
import { ApiKeyReader } from '../auth/api-keys';
import { UnauthenticatedError } from '../auth/auth.errors';
import type { Caller } from '../auth/caller';
import type { GenesysTokenVerifier } from '../auth/genesys-tokens/genesys-token-verifier';
import { GENESYS_LOGIN_VERIFIER } from '../auth/genesys-tokens/genesys-login-verifier';
import type { Credential } from './credential';
import { OpenIdCallers } from './openid-callers';

/** Whom a credential lets in at this moment. */
@Injectable()
export class CredentialCallers {
  constructor(
    private readonly apiKeys: ApiKeyReader,
    @Inject(GENESYS_LOGIN_VERIFIER)
    private readonly genesys: Pick<GenesysTokenVerifier, 'verify'> | undefined,
    private readonly openId: OpenIdCallers,
  ) {}

  /** Rejects with UnauthenticatedError (401), or with the error that kept it from being evaluated (503). */
  async callerOf(credential: Credential): Promise<Caller> {
    const caller = await this.find(credential);
    if (caller === undefined) throw new UnauthenticatedError(true);
    return caller;
  }

  private find(credential: Credential): Caller | undefined | Promise<Caller | undefined> {
    switch (credential.kind) {
      case 'api_key':
        return this.apiKeys.find(Buffer.from(credential.sha256, 'hex'));
      case 'genesys_user':
        return this.genesys?.verify(credential.token);
      case 'openid_connect':
        return this.openId.callerOf(credential);
    }
  }
}
