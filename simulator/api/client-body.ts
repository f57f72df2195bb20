import { callingSubject } from '../access/caller';
import { knownScopes } from '../access/scopes';
import { badRequest } from '../http/api-error';
import type { Call } from '../http/operation';
import type { SimulatedClient } from '../org/simulated-org';
import { fieldsOf, oneOfIn, requiredTextIn, textIn, textsOf, type Fields } from './body-fields';
import { readPairs, type RoleDivisionPair } from './grant-bodies';
import { directAndInherited } from './subjects';

const grantTypes = ['CODE', 'TOKEN', 'SAML2-BEARER', 'PASSWORD', 'CLIENT-CREDENTIALS'] as const;

const MIN_LIFETIME_SECONDS = 300;
const MAX_LIFETIME_SECONDS = 172_800;

export type ClientAttributes = Omit<SimulatedClient, 'id' | 'secret' | 'dateCreated' | 'dateModified'>;

/** A client as it is written: with roles where it speaks for itself, with scopes where it acts for users. */
export function readClient(call: Call): { client: ClientAttributes; pairs: RoleDivisionPair[] } {
  const fields = fieldsOf(call.body);
  const authorizedGrantType = grantTypeIn(fields);
  const speaksForItself = authorizedGrantType === 'CLIENT-CREDENTIALS';
  const lifetime = lifetimeIn(fields);
  const description = textIn(fields, 'description');
  const client: ClientAttributes = {
    name: requiredTextIn(fields, 'name'),
    authorizedGrantType,
    scope: speaksForItself ? [] : scopesIn(fields),
    state: oneOfIn(fields, 'state', ['active', 'disabled', 'inactive']) ?? 'active',
    registeredRedirectUri: textsOf(fields.registeredRedirectUri ?? [], 'registeredRedirectUri'),
    ...(description !== undefined && { description }),
    ...(lifetime !== undefined && { accessTokenValiditySeconds: lifetime }),
  };
  return { client, pairs: speaksForItself ? rolesIn(call, fields) : [] };
}

function grantTypeIn({ authorizedGrantType }: Fields): SimulatedClient['authorizedGrantType'] {
  if (authorizedGrantType === undefined || authorizedGrantType === null) {
    throw badRequest('grant.type.required', 'Grant type is required.');
  }
  const found = grantTypes.find((one) => one === authorizedGrantType);
  if (!found) throw badRequest('bad.grant.type', 'Invalid grant type.');
  return found;
}

function scopesIn({ scope }: Fields): string[] {
  if (scope === undefined || (Array.isArray(scope) && scope.length === 0)) {
    throw badRequest('missing.client.scope', 'Client scope is missing.');
  }
  const scopes = textsOf(scope, 'scope');
  if (scopes.every((one) => knownScopes.includes(one))) return scopes;
  throw badRequest('auth.invalid.scope', 'Client has invalid scope');
}

function rolesIn(call: Call, { roleDivisions }: Fields): RoleDivisionPair[] {
  if (!Array.isArray(roleDivisions) || roleDivisions.length === 0) {
    throw badRequest('missing.client.roles', 'Client roles and divisions are missing.');
  }
  const { roles, divisions } = call.simulator.org;
  const pairs = readPairs({ grants: roleDivisions });
  const isKnown = ({ roleId, divisionId }: RoleDivisionPair) =>
    roles.has(roleId) && (divisionId === '*' || divisions.has(divisionId));
  if (!pairs.every(isKnown)) throw badRequest('bad.client.role', 'Client role is invalid.');
  requireHeldByCaller(call, pairs);
  return pairs;
}

/** A client gets no role that the caller does not hold there or everywhere. */
export function requireHeldByCaller({ simulator, caller }: Call, pairs: readonly RoleDivisionPair[]): void {
  const held = directAndInherited(simulator, callingSubject(caller));
  const isHeld = ({ roleId, divisionId }: RoleDivisionPair) =>
    held.some((one) => one.roleId === roleId && ['*', divisionId].includes(one.divisionId));
  if (pairs.every(isHeld)) return;
  throw badRequest('bad.client.role', 'The caller does not have all the roles assigned to this client.');
}

function lifetimeIn({ accessTokenValiditySeconds: value }: Fields): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (Number.isInteger(value) && inRange(value as number)) return value as number;
  const range = `${MIN_LIFETIME_SECONDS} to ${MAX_LIFETIME_SECONDS}`;
  throw badRequest('constraint.validation', `accessTokenValiditySeconds must be from ${range}`);
}

const inRange = (value: number) => value >= MIN_LIFETIME_SECONDS && value <= MAX_LIFETIME_SECONDS;
