import { consistencyLevels } from '../../revisions/current/consistency';
import { MAX_MOMENT_LENGTH } from '../../revisions/current/moment';
import { properties, text } from './schema-parts';

export const subjectType = text(
  '`user`, `group` or `oauth_client`, or a name for one of them in AUTHZEN_SUBJECT_TYPES. Subjects of other types are allowed nothing.',
  'user',
);
const subjectId = text('The id in Genesys.', 'c3a9f0d2-5b1e-4c77-9a56-2f1d0c9b7e11');
export const resourceType = text(
  '`division`, `organization`, `user`, `group`, `oauth_client`, a type of AUTHZEN_RESOURCES_FILE or of the permission catalogue (`domain:entity` lets an action be named without them), or any other if `properties.divisionId` says where the object is.',
  'division',
  'routing:queue',
);
const resourceId = text(
  'The id of the division (`*` for all of them, future ones too), of the organisation or of the object.',
  '7e70416d-9053-4527-b7e8-42d8974d2ceb',
);
export const resourceProperties = properties(
  '`divisionId` says where an object is; without it, and where AUTHZEN_RESOURCES_FILE does not say it, the permission must be held in all divisions. All of them are evaluated against the conditions of roles.',
);

const subject = {
  type: 'object',
  required: ['type', 'id'],
  properties: {
    type: subjectType,
    id: subjectId,
    properties: properties('Accepted and ignored; access is determined by Genesys alone.'),
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
      'Evaluated against the conditions of roles, where the resource does not say otherwise.',
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
  description: 'Anything; these members say how fresh the answer has to be, or of when it is.',
  properties: {
    consistency: {
      type: 'string',
      enum: consistencyLevels,
      description:
        '`fully_consistent` reads the subjects again from Genesys first, and the divisions if a requested one is ' +
        'unknown, which costs calls; a request about none or about more than ten is refused then.',
    },
    revision: {
      type: 'integer',
      minimum: 1,
      description: 'With `at_least_as_fresh`: the oldest revision that may answer.',
    },
    at: {
      type: 'string',
      maxLength: MAX_MOMENT_LENGTH,
      description:
        'Answers from the past: a revision, or a time (RFC 3339). The answer comes from the nearest revision that is still stored and not later than it. Not together with `consistency`.',
    },
  },
};

/** What requests are made of. */
export const entitySchemas = {
  AuthzenSubject: subject,
  AuthzenAction: action,
  AuthzenResource: resource,
  AuthzenContext: context,
} as const;
