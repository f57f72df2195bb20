import { Injectable } from '@nestjs/common';
import { ApiKeyReader } from '../auth/api-keys';
import { UnauthenticatedError } from '../auth/auth.errors';
import type { Caller } from '../auth/caller';
import type { Credential } from './credential';

/** Whom a credential lets in at this moment. */
@Injectable()
export class CredentialCallers {
  constructor(private readonly apiKeys: ApiKeyReader) {}

  /** Rejects with UnauthenticatedError (401), or with the error that kept it from being evaluated (503). */
  async callerOf(credential: Credential): Promise<Caller> {
    const caller = await this.apiKeys.find(Buffer.from(credential.sha256, 'hex'));
    if (caller === undefined) throw new UnauthenticatedError(true);
    return caller;
  }
}
