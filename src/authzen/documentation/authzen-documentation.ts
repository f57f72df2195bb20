import { documentedRequirement } from '../../auth/hot-route';
import type { OwnPermission } from '../../auth/own-permissions';
import { ERROR_CODES } from '../../http/api-problems';
import { ANSWERING, PAST } from '../../http/common-problems';
import type { HotRouteDocumentation } from '../../http/openapi-document';
import {
  ACTION_SEARCH_PATH,
  CONFIGURATION_PATH,
  EVALUATION_PATH,
  EVALUATIONS_PATH,
  RESOURCE_SEARCH_PATH,
  SUBJECT_SEARCH_PATH,
} from '../authzen-paths';
import { MAX_EVALUATIONS } from '../evaluation/evaluations';
import { authzenSchemas } from './authzen-schemas';

type SchemaName = keyof typeof authzenSchemas;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly permission: OwnPermission;
  readonly asks: SchemaName;
  readonly answers: readonly SchemaName[];
}

const schemaOf = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ 'application/json': { schema } });

/** A sentence, as the standard requires, or the problem document for a client that accepts it. */
const refusal = { description: '', content: { 'text/plain': { schema: { type: 'string' } } } };

const refusals = (...statuses: number[]) =>
  Object.fromEntries(statuses.map((status) => [String(status), refusal]));

/** RFC 7240. */
const prefer = {
  name: 'Prefer',
  in: 'header',
  description:
    '`return=minimal` for an answer without `context`, `return=representation` for one with it; without either as AUTHZEN_ANSWERS says.',
  schema: { type: 'string' },
  example: 'return=minimal',
};

function post({ permission, asks, answers, ...words }: Operation) {
  const schema = answers.length === 1 ? schemaOf(answers[0]!) : { oneOf: answers.map(schemaOf) };
  return {
    post: {
      ...documentedRequirement(permission),
      ...(permission === 'access:read' && { 'x-expensive': true }),
      [ERROR_CODES]: [...ANSWERING, ...PAST, '400 unsupported_media_type'],
      ...words,
      tags: ['authzen'],
      parameters: [prefer],
      requestBody: { required: true, content: json(schemaOf(asks)) },
      responses: {
        '200': { description: 'The answer; a refusal is an answer, not an error.', content: json(schema) },
        ...refusals(400, 401, 403, 409, 413, 429, 500, 503),
      },
    },
  };
}

/** What the AuthZEN routes contribute to the OpenAPI document. */
export const authzenDocumentation = {
  schemas: authzenSchemas,
  paths: {
    [EVALUATION_PATH]: post({
      operationId: 'evaluateAccess',
      summary: 'Evaluate access',
      description:
        'Access Evaluation of the AuthZEN Authorization API 1.0. Unknown members are ignored; null for an ' +
        'optional member counts as absent.',
      permission: 'access:check',
      asks: 'AuthzenEvaluation',
      answers: ['AuthzenEvaluationAnswer'],
    }),
    [EVALUATIONS_PATH]: post({
      operationId: 'evaluateAccesses',
      summary: `Evaluate up to ${MAX_EVALUATIONS.toLocaleString('en')} accesses`,
      description:
        'Access Evaluations of the AuthZEN Authorization API 1.0. All are answered from one revision; without items, as a single evaluation.',
      permission: 'access:check',
      asks: 'AuthzenEvaluations',
      answers: ['AuthzenEvaluationsAnswer', 'AuthzenEvaluationAnswer'],
    }),
    [SUBJECT_SEARCH_PATH]: post({
      operationId: 'searchSubjects',
      summary: 'Search subjects',
      description:
        'Subject Search of the AuthZEN Authorization API 1.0: by name, then id. None for a resource that is unknown.',
      permission: 'access:read',
      asks: 'AuthzenSubjectSearch',
      answers: ['AuthzenFound'],
    }),
    [RESOURCE_SEARCH_PATH]: post({
      operationId: 'searchResources',
      summary: 'Search resources',
      description:
        'Resource Search of the AuthZEN Authorization API 1.0, by id: divisions, the organisation, users, groups, OAuth clients, and the resources of AUTHZEN_RESOURCES_FILE.',
      permission: 'access:read',
      asks: 'AuthzenResourceSearch',
      answers: ['AuthzenFound'],
    }),
    [ACTION_SEARCH_PATH]: post({
      operationId: 'searchActions',
      summary: 'Search actions',
      description:
        'Action Search of the AuthZEN Authorization API 1.0, by name. None for a resource that is unknown.',
      permission: 'access:read',
      asks: 'AuthzenActionSearch',
      answers: ['AuthzenFoundActions'],
    }),
    [CONFIGURATION_PATH]: {
      get: {
        operationId: 'getAuthzenConfiguration',
        [ERROR_CODES]: ['not_found', 'public_url_not_set'],
        tags: ['authzen'],
        summary: 'Get the AuthZEN configuration',
        description:
          'PDP metadata of the AuthZEN Authorization API 1.0, derived from PUBLIC_URL. The path of that URL is ' +
          'appended to this one.',
        responses: {
          '200': { description: 'The metadata.', content: json(schemaOf('AuthzenConfiguration')) },
          ...refusals(400, 404, 500),
        },
      },
    },
  },
} as unknown as HotRouteDocumentation;
