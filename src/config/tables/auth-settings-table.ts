import { apiKey, duration, jwtAlgorithms, text, trustedUrl } from '../parsers';
import type { Setting } from '../setting';
import { aDuration } from './a-duration';

const DAY = 24 * 3_600_000;

/** Who may call, by API key or by token of an issuer. */
export const authSettings = {
  bootstrapApiKey: {
    env: 'ROLECALL_BOOTSTRAP_API_KEY',
    description: 'An API key that holds the role admin. Callers send it as Authorization: Bearer rk_…',
    expected: 'rk_ followed by 32 to 253 letters, digits, - or _',
    secret: true,
    parse: apiKey,
  },
  jwtIssuer: {
    env: 'JWT_ISSUER',
    description: 'Issuer (iss) whose tokens are accepted. Turns token authentication on.',
    expected: 'the issuer of the tokens; required with any other JWT_ setting',
    parse: text,
  },
  jwtAudience: {
    env: 'JWT_AUDIENCE',
    description: 'Audience (aud) that a token must name. Required with JWT_ISSUER.',
    expected: 'the audience that tokens for this service name; required with JWT_ISSUER',
    parse: text,
  },
  jwtAlgorithms: {
    env: 'JWT_ALGORITHMS',
    description: 'Signature algorithms that are accepted, separated by commas. Asymmetric ones only.',
    expected:
      'a list of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512 and EdDSA, separated by commas',
    default: 'RS256,ES256,PS256,EdDSA',
    parse: jwtAlgorithms,
  },
  jwtJwksUrl: {
    env: 'JWT_JWKS_URL',
    description: 'Where the issuer publishes its keys. This or JWT_JWKS_FILE.',
    expected:
      'an https URL, or http on this machine; exactly one of JWT_JWKS_URL and JWT_JWKS_FILE with JWT_ISSUER',
    parse: trustedUrl,
  },
  jwtJwksFile: {
    env: 'JWT_JWKS_FILE',
    description: "File with the issuer's keys (a JSON Web Key Set), read at the start.",
    expected: 'the path of a JSON Web Key Set; exactly one of JWT_JWKS_URL and JWT_JWKS_FILE with JWT_ISSUER',
    parse: text,
  },
  jwtRolesClaim: {
    env: 'JWT_ROLES_CLAIM',
    description: 'Claim that lists the roles; a dotted path such as realm_access.roles finds a nested one.',
    expected: 'the name of a claim, or a dotted path to it',
    default: 'roles',
    parse: text,
  },
  jwtPersonClaim: {
    env: 'JWT_PERSON_CLAIM',
    description:
      'Claim that names the person a token was issued to: their e-mail address in Genesys, or the id of their user there. Tokens without it are not people, and if it is unset, none are.',
    expected: 'the name of a claim, such as email, or a dotted path to it',
    parse: text,
  },
  apiKeyTokenLifetimeMs: {
    env: 'API_KEYS_TOKEN_LIFETIME',
    description:
      'How long an API key may live that is created with a JWT or a Genesys token. Unset means no longer than that token.',
    expected: 'a duration from 1m to 366d, such as 30d (a plain number is seconds)',
    parse: duration(60_000, 366 * DAY),
  },
  jwtClockToleranceMs: {
    env: 'JWT_CLOCK_TOLERANCE',
    description: "How far the issuer's clock may differ from ours.",
    expected: aDuration('0s to 5m'),
    default: '30s',
    parse: duration(0, 300_000),
  },
} satisfies Record<string, Setting<unknown>>;
