import { MAX_EVALUATIONS } from '../evaluation/evaluations';
import { semantics } from '../evaluation/semantics';
import { MAX_LIMIT } from '../search/search-page';
import { DEFAULT_LIMIT } from '../search/read-window';
import { resourceProperties, resourceType, subjectType } from './entity-schemas';
import { properties, ref, text } from './schema-parts';

const page = {
  type: 'object',
  properties: {
    token: text(
      'The `next_token` of the previous page. Everything else must be unchanged; `limit` may be left out.',
    ),
    limit: {
      type: 'integer',
      minimum: 1,
      default: DEFAULT_LIMIT,
      description: `Maximum number of results. More than ${MAX_LIMIT} counts as ${MAX_LIMIT}.`,
    },
  },
};

const evaluation = {
  subject: ref('AuthzenSubject'),
  action: ref('AuthzenAction'),
  resource: ref('AuthzenResource'),
};

const wantedResource = {
  type: 'object',
  required: ['type'],
  properties: { type: resourceType, properties: resourceProperties },
};

function search(required: readonly string[], members: object) {
  return { type: 'object', required, properties: { ...members, context: ref('AuthzenContext'), page } };
}

/** The schemas of requests. */
export const requestSchemas = {
  AuthzenEvaluation: {
    type: 'object',
    required: ['subject', 'action', 'resource'],
    properties: { ...evaluation, context: ref('AuthzenContext') },
  },
  AuthzenEvaluations: {
    type: 'object',
    description:
      'Members other than `evaluations` are defaults of its items. Without items it is a single evaluation.',
    properties: {
      ...Object.fromEntries(
        Object.keys(evaluation).map((name) => [
          name,
          properties('A default; may lack members that the items have.'),
        ]),
      ),
      context: ref('AuthzenContext'),
      evaluations: {
        type: 'array',
        maxItems: MAX_EVALUATIONS,
        description:
          'Answered in this order. An item that is not an evaluation is answered with a denial and an error.',
        items: { type: 'object', properties: { subject: {}, action: {}, resource: {}, context: {} } },
      },
      options: {
        type: 'object',
        properties: {
          evaluations_semantic: { type: 'string', enum: Object.keys(semantics), default: 'execute_all' },
        },
      },
    },
  },
  AuthzenSubjectSearch: search(['subject', 'action', 'resource'], {
    ...evaluation,
    subject: { type: 'object', required: ['type'], properties: { type: subjectType } },
  }),
  AuthzenResourceSearch: search(['subject', 'action', 'resource'], {
    ...evaluation,
    resource: wantedResource,
  }),
  AuthzenActionSearch: search(['subject', 'resource'], {
    subject: evaluation.subject,
    resource: evaluation.resource,
  }),
} as const;
