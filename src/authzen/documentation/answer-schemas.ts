import { MAX_SOURCES } from '../evaluation/granting-sources';
import { ref, text } from './schema-parts';

const origin = {
  revision: { type: 'integer', description: 'The snapshot that the answer comes from.' },
  as_of: {
    type: 'string',
    format: 'date-time',
    description: 'When the sync that produced this snapshot started; no data is older.',
  },
  partial: {
    type: 'boolean',
    description:
      'The OAuth client could not see the whole organisation: a refusal may come from what it did not see.',
  },
};

const answerContext = {
  type: 'object',
  description: 'Absent from minimal answers, but for the `error` of an item.',
  properties: {
    reason: text(
      'The reason. New reasons may be added; branch on `decision`.',
      'granted',
      'not_granted_in_division',
    ),
    sources: {
      type: 'array',
      maxItems: MAX_SOURCES,
      description: `The grants that allow it, direct ones first; the first ${MAX_SOURCES}.`,
      items: {
        type: 'object',
        required: ['roleId', 'divisionId'],
        properties: {
          roleId: { type: 'string' },
          divisionId: text('`*` for all divisions.'),
          groupId: text('The group that passes the role on; absent when the subject holds it itself.'),
        },
      },
    },
    caveats: {
      type: 'array',
      description: '`access_policy_may_apply`: an attribute-based access policy of Genesys may still refuse.',
      items: { type: 'string', enum: ['access_policy_may_apply'] },
    },
    ...origin,
    error: {
      type: 'object',
      description: 'Of an item that could not be read. Nothing else is in the context then.',
      required: ['status', 'message'],
      properties: { status: { type: 'integer' }, message: { type: 'string' } },
    },
  },
};

function found(required: readonly string[], members: object) {
  return {
    type: 'object',
    required: ['results'],
    properties: {
      results: { type: 'array', items: { type: 'object', required, properties: members } },
      page: {
        type: 'object',
        description: 'Absent from a minimal answer that holds all results of a request without `page`.',
        required: ['next_token', 'count', 'total'],
        properties: {
          next_token: text('Empty on the last page.'),
          count: { type: 'integer', description: 'Results on this page.' },
          total: { type: 'integer', description: 'Results on all pages.' },
        },
      },
      context: {
        type: 'object',
        description: 'Absent from minimal answers.',
        required: Object.keys(origin),
        properties: origin,
      },
    },
  };
}

const typeAndId = { type: { type: 'string' }, id: { type: 'string' } };

/** What is answered. */
export const answerSchemas = {
  AuthzenEvaluationAnswer: {
    type: 'object',
    required: ['decision'],
    properties: { decision: { type: 'boolean' }, context: answerContext },
  },
  AuthzenEvaluationsAnswer: {
    type: 'object',
    required: ['evaluations'],
    properties: {
      evaluations: {
        type: 'array',
        description: 'May be shorter than the request when the semantic stops early.',
        items: ref('AuthzenEvaluationAnswer'),
      },
    },
  },
  AuthzenFound: found(['type', 'id'], typeAndId),
  AuthzenFoundActions: found(['name'], { name: { type: 'string' } }),
  AuthzenConfiguration: {
    type: 'object',
    required: ['policy_decision_point', 'access_evaluation_endpoint'],
    properties: Object.fromEntries(
      [
        'policy_decision_point',
        'access_evaluation_endpoint',
        'access_evaluations_endpoint',
        'search_subject_endpoint',
        'search_resource_endpoint',
        'search_action_endpoint',
      ].map((name) => [name, { type: 'string', format: 'uri' }]),
    ),
  },
} as const;
