import type { Values } from '../settings-table';

/** Whose tokens are accepted, and how they are verified. */
export interface JwtSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** Where the keys are: a URL, or a file on this machine. */
  readonly keys: { readonly url: URL } | { readonly file: string };
  readonly rolesClaim: string;
  /** Unset: no token represents a person. */
  readonly personClaim?: string;
  readonly clockToleranceSeconds: number;
}

/** Who may call with a Genesys token, and how often Genesys is queried. */
export interface GenesysTokenSettings {
  /** Roles of this service by id of a role of Genesys, or by `name:` and its name. */
  readonly roleMap: ReadonlyMap<string, readonly string[]>;
  /** None means any. */
  readonly clientIds: readonly string[];
  readonly trusteesAllowed: boolean;
  readonly cacheMs: number;
  readonly validationsPerMinute: number;
}

/** Users of the organisation who sign in to the console. */
export interface GenesysLoginSettings {
  readonly clientId: string;
  readonly tokens: GenesysTokenSettings;
}

/** The OpenID Connect provider with which people sign in to the console. */
export interface OpenIdSettings {
  readonly issuer: URL;
  readonly clientId: string;
  /** None for a public client. */
  readonly clientSecret?: string;
  readonly name: string;
  readonly scopes: string;
  readonly rolesClaim: string;
  readonly personClaim: string;
}

/** Who may call. What is undefined is off. */
export abstract class AuthSettings {
  abstract readonly bootstrapApiKey?: string;
  abstract readonly jwt?: JwtSettings;
  abstract readonly genesysTokens?: GenesysTokenSettings;
  abstract readonly genesysLogin?: GenesysLoginSettings;
  abstract readonly openId?: OpenIdSettings;
  /** How long a key may live that a token creates; unset, no longer than the token. */
  abstract readonly keyLifetimeByTokenMs?: number;
}

/** How long people stay signed in, in milliseconds. */
export abstract class SessionSettings {
  abstract readonly idleMs: number;
  abstract readonly lifetimeMs: number;
}

export function toAuthSettings(values: Values): AuthSettings {
  return {
    bootstrapApiKey: values.bootstrapApiKey,
    jwt: jwtSettings(values),
    genesysTokens: genesysTokenSettings(values),
    genesysLogin: genesysLoginSettings(values),
    openId: openIdSettings(values),
    keyLifetimeByTokenMs: values.apiKeyTokenLifetimeMs,
  };
}

function jwtSettings(values: Values): JwtSettings | undefined {
  const { jwtIssuer: issuer, jwtAudience: audience } = values;
  const keys = jwtKeys(values);
  if (issuer === undefined || audience === undefined || keys === undefined) return undefined;
  return {
    issuer,
    audience,
    keys,
    algorithms: values.jwtAlgorithms,
    rolesClaim: values.jwtRolesClaim,
    personClaim: values.jwtPersonClaim,
    clockToleranceSeconds: values.jwtClockToleranceMs / 1_000,
  };
}

function jwtKeys({ jwtJwksUrl, jwtJwksFile }: Values): JwtSettings['keys'] | undefined {
  if (jwtJwksUrl !== undefined) return { url: jwtJwksUrl };
  return jwtJwksFile === undefined ? undefined : { file: jwtJwksFile };
}

function genesysTokenSettings(values: Values): GenesysTokenSettings | undefined {
  if (values.genesysTokenAuth === 'off') return undefined;
  return tokenSettings(values, values.genesysTokenClientIds ?? []);
}

/** Only tokens that this service itself was given are admitted in this way. */
function genesysLoginSettings(values: Values): GenesysLoginSettings | undefined {
  const { genesysLoginClientId: clientId } = values;
  const tokens = clientId === undefined ? undefined : tokenSettings(values, [clientId]);
  return clientId === undefined || tokens === undefined ? undefined : { clientId, tokens };
}

function tokenSettings(values: Values, clientIds: readonly string[]): GenesysTokenSettings | undefined {
  const { genesysRoleMap: roleMap } = values;
  if (roleMap === undefined) return undefined;
  return {
    roleMap,
    clientIds,
    trusteesAllowed: values.genesysTokenTrustees === 'allow',
    cacheMs: values.genesysTokenCacheMs,
    validationsPerMinute: values.genesysTokenValidationsPerMinute,
  };
}

function openIdSettings(values: Values): OpenIdSettings | undefined {
  const { openIdIssuer: issuer, openIdClientId: clientId } = values;
  if (issuer === undefined || clientId === undefined) return undefined;
  return {
    issuer,
    clientId,
    clientSecret: values.openIdClientSecret,
    name: values.openIdName,
    scopes: values.openIdScopes,
    rolesClaim: values.openIdRolesClaim,
    personClaim: values.openIdPersonClaim,
  };
}
