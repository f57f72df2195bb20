import type { OAuthClient } from '../../access/model/snapshot';
import type { CallOptions } from '../call-context';
import type { GenesysApi } from '../genesys-api';
import type { AnswerReader } from './answer-reader';
import type { HeldRole } from './grants-gateway';
import type { ListOptions, ListResult } from './list-result';
import { readOne } from './read-one';
import { readWholeListing } from './read-whole-listing';

export interface ListedOAuthClient extends OAuthClient {
  /** `roleDivisions`: should equal its grants. */
  readonly heldRoles: readonly HeldRole[];
  /** The user who created it. */
  readonly createdById?: string | undefined;
  /** How long its tokens are valid. */
  readonly tokenSeconds?: number | undefined;
}

export class OAuthClientsGateway {
  constructor(private readonly api: GenesysApi) {}

  /** Needs oauth:client:view. */
  list(options: ListOptions = {}): Promise<ListResult<ListedOAuthClient>> {
    const operation = 'GET /api/v2/oauth/clients';
    return readWholeListing(
      { operation, fetch: () => this.api.oauth.getOauthClients(), read: readClient },
      options,
    );
  }

  /** One client; undefined when it does not exist. Needs oauth:client:view. */
  get(id: string, options: CallOptions = {}): Promise<ListedOAuthClient | undefined> {
    const operation = 'GET /api/v2/oauth/clients/{clientId}';
    return readOne({ operation, fetch: () => this.api.oauth.getOauthClient(id), read: readClient }, options);
  }
}

/** `OAuthClient`, without its secret: nothing else in the answer is read. */
function readClient(row: AnswerReader): ListedOAuthClient {
  return {
    id: row.id(),
    name: row.optionalString('name') ?? '',
    state: readClientState(row),
    grantType: row.optionalString('authorizedGrantType') ?? 'unknown',
    createdById: row.optionalObject('createdBy')?.optionalString('id'),
    tokenSeconds: row.optionalCount('accessTokenValiditySeconds'),
    heldRoles: row
      .optionalObjects('roleDivisions')
      .map((held) => ({ roleId: held.id('roleId'), divisionId: held.id('divisionId') })),
  };
}

/** Active is the documented default for a client without a state; an unknown state gives no access. */
function readClientState(row: AnswerReader): OAuthClient['state'] {
  const state = row.optionalString('state') ?? 'active';
  return state === 'active' || state === 'disabled' ? state : 'inactive';
}
