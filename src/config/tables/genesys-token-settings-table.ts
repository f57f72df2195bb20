import { duration, idList, integer, oneOf, roleMap } from '../parsers';
import type { Setting } from '../setting';

/** Callers that present a token of Genesys itself. */
export const genesysTokenSettings = {
  genesysTokenAuth: {
    env: 'GENESYS_TOKEN_AUTH',
    description:
      'Whether users of the organisation may call with their own Genesys access tokens. Each token is verified with Genesys; GENESYS_ROLE_MAP determines their roles here.',
    expected: 'on or off',
    default: 'off',
    parse: oneOf('on', 'off'),
  },
  genesysRoleMap: {
    env: 'GENESYS_ROLE_MAP',
    description:
      'Maps roles of Genesys to roles of this service, as JSON: {"<role id>": ["purpose-reader"], "name:Privacy Officer": ["purpose-admin"]}. Ids are safer: anyone who may edit roles may also rename them.',
    expected:
      'a JSON object of 1 to 500 role ids, or names after "name:", each with a list of roles of this service; required when GENESYS_TOKEN_AUTH is on',
    parse: roleMap,
  },
  genesysTokenClientIds: {
    env: 'GENESYS_TOKEN_CLIENT_IDS',
    description:
      'OAuth clients through which users must have signed in, by id, separated by commas. Unset means any client of the organisation, so that any application could use here the tokens of its users.',
    expected: 'a list of ids of OAuth clients, separated by commas',
    parse: idList,
  },
  genesysTokenTrustees: {
    env: 'GENESYS_TOKEN_TRUSTEES',
    description: 'Whether users of organisations that ours trusts may call with their tokens for ours.',
    expected: 'refuse or allow',
    default: 'refuse',
    parse: oneOf('refuse', 'allow'),
  },
  genesysTokenCacheMs: {
    env: 'GENESYS_TOKEN_CACHE',
    description:
      'How long the answer of Genesys about a token is cached, and so how long a revoked token may still work here. Never longer than the token lives.',
    expected: 'a duration from 0s to 5m, such as 500ms, 30s or 1m (a plain number is seconds)',
    default: '30s',
    parse: duration(0, 300_000),
  },
  genesysTokenValidationsPerMinute: {
    env: 'GENESYS_TOKEN_VALIDATIONS_PER_MINUTE',
    description:
      'Maximum tokens verified with Genesys in any rolling minute; half of them may be tokens that were never accepted before. They count within GENESYS_RATE_LIMIT_PER_MINUTE.',
    expected: 'a whole number from 1 to 100000',
    default: '120',
    parse: integer(1, 100_000),
  },
} satisfies Record<string, Setting<unknown>>;
