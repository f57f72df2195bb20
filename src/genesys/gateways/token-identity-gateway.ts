import { Inject, Injectable } from '@nestjs/common';
import { genesysCall } from '../call-context';
import {
  GenesysForbiddenError,
  GenesysNotFoundError,
  GenesysRequestRefusedError,
  GenesysUnauthorizedError,
  GenesysUnexpectedShapeError,
} from '../genesys.errors';
import { GenesysClient } from '../genesys-client';
import { AnswerReader } from './answer-reader';
import { readState } from './read-user';

/** The identity behind a user's token. */
export interface TokenIdentity {
  readonly userId: string;
  readonly state: 'active' | 'inactive' | 'deleted';
  /** The organisation that the token is for. */
  readonly organizationId: string;
  /** The user's home organisation: another one when it is a trustee's. */
  readonly homeOrganizationId: string;
  /** The user represents one of another organisation here. */
  readonly cloned: boolean;
  /** The OAuth client through which the user signed in; absent where Genesys does not say. */
  readonly clientId?: string;
  /** Held directly or through groups, in whatever division. */
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly name?: string;
  readonly email?: string;
  /** When the token expires, RFC 3339; absent where Genesys does not say. */
  readonly endsAt?: string;
}

const operation = 'GET /api/v2/users/me';
const expand = ['token', 'organization', 'authorization'];

/** Asks Genesys about tokens of its users. */
@Injectable()
export class TokenIdentityGateway {
  constructor(@Inject(GenesysClient) private readonly client: Pick<GenesysClient, 'userApi'>) {}

  /**
   * Undefined when Genesys refuses the token, or when it belongs to no user. Anything missing from its answer ("best
   * effort") is an error: nothing can be concluded without it.
   */
  async identify(token: string): Promise<TokenIdentity | undefined> {
    const call = () => this.client.userApi.users.getUsersMe({ expand });
    try {
      const answer = await genesysCall({ operation, priority: 'interactive', userToken: token }, call);
      return readIdentity(new AnswerReader(answer, operation));
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }
}

function readIdentity(body: AnswerReader): TokenIdentity {
  const token = body.object('token');
  const organizationId = body.object('organization').id();
  if (token.object('organization').id() !== organizationId) {
    throw new GenesysUnexpectedShapeError(operation, 'token.organization.id', 'the id of organization');
  }
  return {
    userId: body.id(),
    state: readState(body),
    organizationId,
    homeOrganizationId: token.object('homeOrganization').id(),
    cloned: token.optionalObject('clonedUser') !== undefined,
    clientId: token.optionalObject('OAuthClient')?.id(),
    roles: body.object('authorization').objects('roles').map(readRole),
    name: body.optionalString('name'),
    email: body.optionalString('email'),
    endsAt: token.optionalString('dateTokenIdles'),
  };
}

function readRole(role: AnswerReader) {
  return { id: role.id(), name: role.optionalString('name') ?? '' };
}

/** Genesys refused this token, as opposed to: could not answer. */
function isRefusal(error: unknown): boolean {
  if (error instanceof GenesysUnauthorizedError || error instanceof GenesysForbiddenError) return true;
  if (error instanceof GenesysRequestRefusedError) return error.genesys.code === 'not.a.user';
  return error instanceof GenesysNotFoundError && error.genesys.code === 'general.resource.not.found';
}
