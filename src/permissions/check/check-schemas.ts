import { consistencyLevels } from '../../revisions/current/consistency';
import { MAX_MOMENT_LENGTH } from '../../revisions/current/moment';
import { MAX_SUBJECTS } from '../../revisions/current/revision-source';

/**
 * JSON schemas of the check endpoints. They validate and serialise the requests, and are part of the OpenAPI document.
 */

/** Any text may be checked, and what is unknown is not allowed; an empty parameter counts as missing. */
const notEmpty = { minLength: 1 };

const userId = {
  type: 'string',
  description: 'The user to check.',
  examples: ['c3a9f0d2-5b1e-4c77-9a56-2f1d0c9b7e11'],
};

const permission = {
  type: 'string',
  description:
    'A permission as Genesys names it: `domain:entity:action`, or a flat name such as `admin`. Any other text is `unknown_permission`.',
  examples: ['routing:queue:edit'],
};

const divisionId = {
  type: 'string',
  description:
    'The division in which it must be allowed; `*` asks for all of them, future ones too. One that does not ' +
    'exist is denied (`unknown_division`). Without it, any division suffices.',
  examples: ['7e70416d-9053-4527-b7e8-42d8974d2ceb'],
};

/** What `ConsistencyQuery` is for ordinary routes. */
export const freshness = {
  consistency: {
    type: 'string',
    enum: consistencyLevels,
    description:
      '`minimize_latency` (the default) answers from the newest revision here. `at_least_as_fresh` answers from ' +
      'the revision `atLeastRevision` or a later one, or with 503. `fully_consistent` reads the users again from ' +
      'Genesys before it answers, which costs calls of its rate limit, and the divisions as well when the ' +
      'requested one is unknown; at most ' +
      `${MAX_SUBJECTS} different users at once, otherwise 400. It does not read again what their roles allow.`,
  },
  atLeastRevision: {
    type: 'integer',
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'With `consistency=at_least_as_fresh`, and only then: the oldest revision that may answer.',
  },
  at: {
    type: 'string',
    minLength: 1,
    maxLength: MAX_MOMENT_LENGTH,
    description:
      'Answers from the past: a revision, or a time (RFC 3339). The answer comes from the nearest revision that is still stored and not later than it, and names it. Not together with `consistency`.',
  },
  simulationId: {
    type: 'string',
    minLength: 1,
    maxLength: 256,
    description:
      'Answers as if this simulated change were made: the id of a simulation. Not together with `consistency`.',
  },
};

export const checkQuerySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['userId', 'permission'],
  properties: {
    userId: { ...userId, ...notEmpty },
    permission: { ...permission, ...notEmpty },
    divisionId: { ...divisionId, ...notEmpty },
    consistency: freshness.consistency,
    simulationId: freshness.simulationId,
    at: freshness.at,
    // Nothing is converted here; the document says that it is a number.
    atLeastRevision: { type: 'string', pattern: '^[1-9][0-9]{0,15}$' },
  },
} as const;

const MAX_BATCH_SIZE = 1000;

/**
 * Texts have no maximum length of their own here: ajv counts characters one by one, a quarter of the cost of a batch.
 */
export const checkBatchSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['checks'],
  properties: {
    checks: {
      type: 'array',
      minItems: 1,
      maxItems: MAX_BATCH_SIZE,
      description: 'Answered in this order. The same check may appear more than once.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['userId', 'permission'],
        properties: {
          userId,
          permission,
          divisionId,
          properties: {
            type: 'object',
            description:
              'Values for the conditions of roles, by variable name. A conditional permission is allowed only where they satisfy the condition.',
            examples: [{ 'Conversation.queues': ['0f8a2f3e-1f0e-4d1c-8a39-6a6d5a3c9b10'] }],
          },
        },
      },
    },
    ...freshness,
  },
} as const;

const reasons = [
  'granted',
  'granted_in_some_divisions',
  'unknown_user',
  'user_inactive',
  'user_deleted',
  'unknown_permission',
  'unknown_division',
  'not_granted',
  'not_granted_in_division',
  'condition_not_met',
];

const asked = {
  userId: { type: 'string' },
  permission: { type: 'string' },
  divisionId: { type: 'string' },
};

const result = {
  allowed: { type: 'boolean' },
  reason: {
    type: 'string',
    enum: reasons,
    description: 'The reason. New reasons may be added; branch on `allowed`.',
  },
  caveats: {
    type: 'array',
    description: '`access_policy_may_apply`: an attribute-based access policy of Genesys may still refuse.',
    items: { type: 'string', enum: ['access_policy_may_apply'] },
  },
};

const source = {
  revision: { type: 'integer', description: 'The snapshot that the answer comes from.', examples: [1] },
  asOf: {
    type: 'string',
    format: 'date-time',
    description: 'When the sync that produced this snapshot started; no data is older.',
  },
  partial: {
    type: 'boolean',
    description:
      'The OAuth client could not see the whole organisation: a refusal may come from what it did not see.',
  },
  simulationId: {
    type: 'string',
    description:
      'The simulated change that the answer assumes; `revision` is the one that it was simulated on.',
  },
};

const resultRequired = ['allowed', 'reason', 'caveats'];
const sourceRequired = ['revision', 'asOf', 'partial'];

export const checkAnswerSchema = {
  type: 'object',
  required: ['userId', 'permission', ...resultRequired, ...sourceRequired],
  properties: { ...asked, ...result, ...source },
} as const;

export const checkBatchAnswerSchema = {
  type: 'object',
  required: [...sourceRequired, 'results'],
  properties: {
    ...source,
    results: {
      type: 'array',
      description: 'One for each check, in the order of the request.',
      items: { type: 'object', required: resultRequired, properties: result },
    },
  },
} as const;
