import { Inject, Injectable } from '@nestjs/common';
import { RoleMap } from '../auth/genesys-tokens/role-map';
import { AuthSettings, GenesysSettings } from '../config/settings';

/**
 * This service's own part in the access that it shows: its OAuth clients, and the rights that Genesys roles give in it.
 */
@Injectable()
export class OwnAccess {
  /** Both where there are two: the one that reads and the one that writes. */
  readonly clientIds: readonly string[];
  readonly writingClientId: string;
  /** Which of our roles come with a Genesys role; absent where none do. */
  readonly roleMap?: RoleMap;

  constructor(
    @Inject(GenesysSettings) { clientId, writing }: Pick<GenesysSettings, 'clientId' | 'writing'>,
    @Inject(AuthSettings) { genesysTokens }: Pick<AuthSettings, 'genesysTokens'>,
  ) {
    this.writingClientId = writing?.clientId ?? clientId;
    this.clientIds = [...new Set([clientId, this.writingClientId])];
    if (genesysTokens !== undefined) this.roleMap = new RoleMap(genesysTokens.roleMap);
  }
}
