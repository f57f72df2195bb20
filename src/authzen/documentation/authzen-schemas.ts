import { MAX_EVALUATIONS } from '../evaluation/evaluations';
import { semantics } from '../evaluation/semantics';
import { MOST_SOURCES } from '../evaluation/granting-sources';
import { consistencyLevels } from '../../sync/consistency';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../search/read-window';

const text = (description: string, ...examples: string[]) => ({ type: 'string', description, examples });
const properties = (description: string) => ({ type: 'object', description });

const subjectType = text(
  '`user`, `group` or `oauth_client`. Of another type nobody may do anything.',
  'user',
);
const subjectId = text('The id in Genesys.', 'c3a9f0d2-5b1e-4c77-9a56-2f1d0c9b7e11');
const resourceType = text(
  '`division`, `organization`, or any type of object. `domain:entity` lets an action be named without them.',
  'division',
  'routing:queue',
);
const resourceId = text(
  'The id of the division (`*` for all of them, future ones too), of the organisation or of the object.',
  '7e70416d-9053-4527-b7e8-42d8974d2ceb',
);
const resourceProperties = properties(
  '`divisionId` says where an object is; without it, and where AUTHZEN_RESOURCES_FILE does not say it, the permission must be held in all divisions. All of them are held against the conditions of roles.',
);

const subject = {
  type: 'object',
  required: ['type', 'id'],
  properties: {
    type: subjectType,
    id: subjectId,
    properties: properties('Accepted and not believed: what somebody may do is what Genesys says.'),
  },
};

const action = {
  type: 'object',
  required: ['name'],
  properties: {
    name: text(
      'A permission as Genesys names it, or its action alone where the resource type is `domain:entity`.',
      'routing:queue:edit',
      'edit',
    ),
    properties: properties(
      'Held against the conditions of roles, where the resource does not say otherwise.',
    ),
  },
};

const resource = {
  type: 'object',
  required: ['type', 'id'],
  properties: { type: resourceType, id: resourceId, properties: resourceProperties },
};

const context = {
  type: 'object',
  description: 'Anything; these members say how fresh the answer has to be.',
  properties: {
    consistency: {
      type: 'string',
      enum: consistencyLevels,
      description:
        '`fully_consistent` reads the subject again from Genesys first, which costs calls; a request that is not about one subject is refused then.',
    },
    revision: {
      type: 'integer',
      minimum: 1,
      description: 'With `at_least_as_fresh`: the oldest revision that may answer.',
    },
  },
};

const page = {
  type: 'object',
  properties: {
    token: text(
      'The `next_token` of the page before. All else must be as it was then; `limit` may be left out.',
    ),
    limit: {
      type: 'integer',
      minimum: 1,
      default: DEFAULT_LIMIT,
      description: `How many results at most. More than ${MAX_LIMIT} counts as ${MAX_LIMIT}.`,
    },
  },
};

const origin = {
  revision: { type: 'integer', description: 'The snapshot that the answer comes from.' },
  as_of: {
    type: 'string',
    format: 'date-time',
    description: 'When the reading of that snapshot began: nothing in it is older.',
  },
  partial: {
    type: 'boolean',
    description:
      'The OAuth client could not see the whole organisation: a refusal may come from what it did not see.',
  },
};

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const evaluation = {
  subject: ref('AuthzenSubject'),
  action: ref('AuthzenAction'),
  resource: ref('AuthzenResource'),
};

const answerContext = {
  type: 'object',
  properties: {
    reason: text('Why. New reasons may come; branch on `decision`.', 'granted', 'not_granted_in_division'),
    sources: {
      type: 'array',
      maxItems: MOST_SOURCES,
      description: `The grants that allow it, direct ones first; the first ${MOST_SOURCES}.`,
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

function search(required: readonly string[], members: object) {
  return { type: 'object', required, properties: { ...members, context: ref('AuthzenContext'), page } };
}

function found(required: readonly string[], members: object) {
  return {
    type: 'object',
    required: ['results', 'page', 'context'],
    properties: {
      results: { type: 'array', items: { type: 'object', required, properties: members } },
      page: {
        type: 'object',
        required: ['next_token', 'count', 'total'],
        properties: {
          next_token: text('Empty on the last page.'),
          count: { type: 'integer', description: 'Results on this page.' },
          total: { type: 'integer', description: 'Results on all pages.' },
        },
      },
      context: { type: 'object', required: Object.keys(origin), properties: origin },
    },
  };
}

const typeAndId = { type: { type: 'string' }, id: { type: 'string' } };
const wantedResource = {
  type: 'object',
  required: ['type'],
  properties: { type: resourceType, properties: resourceProperties },
};

export const authzenSchemas = {
  AuthzenSubject: subject,
  AuthzenAction: action,
  AuthzenResource: resource,
  AuthzenContext: context,
  AuthzenEvaluation: {
    type: 'object',
    required: ['subject', 'action', 'resource'],
    properties: { ...evaluation, context: ref('AuthzenContext') },
  },
  AuthzenEvaluationAnswer: {
    type: 'object',
    required: ['decision', 'context'],
    properties: { decision: { type: 'boolean' }, context: answerContext },
  },
  AuthzenEvaluations: {
    type: 'object',
    description:
      'Members beside `evaluations` are defaults of its items. Without items it is a single evaluation.',
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
          'Answered in this order. An item that is no evaluation is answered with a refusal and an error.',
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
  AuthzenEvaluationsAnswer: {
    type: 'object',
    required: ['evaluations'],
    properties: {
      evaluations: {
        type: 'array',
        description: 'As many as the semantic lets be judged.',
        items: ref('AuthzenEvaluationAnswer'),
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
