import { documentedRequirement } from '../../auth/hot-route';
import type { OwnPermission } from '../../auth/own-permissions';
import { problemResponse } from '../../common/api-problems';
import type { HotRouteDocumentation } from '../../common/openapi-document';
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

/** A sentence, as the standard says, or the problem document for a client that accepts it. */
function refusal(status: number) {
  const { description, content } = problemResponse(status);
  return { description, content: { ...content, 'text/plain': { schema: { type: 'string' } } } };
}

const refusals = (...statuses: number[]) =>
  Object.fromEntries(statuses.map((status) => [String(status), refusal(status)]));

function post({ permission, asks, answers, ...words }: Operation) {
  const schema = answers.length === 1 ? schemaOf(answers[0]!) : { oneOf: answers.map(schemaOf) };
  return {
    post: {
      ...documentedRequirement(permission),
      ...words,
      tags: ['authzen'],
      requestBody: { required: true, content: json(schemaOf(asks)) },
      responses: {
        '200': { description: 'The answer; a refusal is an answer, not an error.', content: json(schema) },
        ...refusals(400, 401, 403, 409, 500, 503),
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
      summary: 'May this subject do that with this resource?',
      description: 'Access Evaluation of the AuthZEN Authorization API 1.0. Unknown members are ignored.',
      permission: 'access:check',
      asks: 'AuthzenEvaluation',
      answers: ['AuthzenEvaluationAnswer'],
    }),
    [EVALUATIONS_PATH]: post({
      operationId: 'evaluateAccesses',
      summary: `Up to ${MAX_EVALUATIONS.toLocaleString('en')} evaluations at once`,
      description:
        'Access Evaluations of the AuthZEN Authorization API 1.0. All are answered from one revision; without items, as a single evaluation.',
      permission: 'access:check',
      asks: 'AuthzenEvaluations',
      answers: ['AuthzenEvaluationsAnswer', 'AuthzenEvaluationAnswer'],
    }),
    [SUBJECT_SEARCH_PATH]: post({
      operationId: 'searchSubjects',
      summary: 'Who may do that?',
      description: 'Subject Search of the AuthZEN Authorization API 1.0: by name, then id.',
      permission: 'access:read',
      asks: 'AuthzenSubjectSearch',
      answers: ['AuthzenFound'],
    }),
    [RESOURCE_SEARCH_PATH]: post({
      operationId: 'searchResources',
      summary: 'With which resources may this subject do that?',
      description:
        'Resource Search of the AuthZEN Authorization API 1.0, by id: divisions, the organisation, and the resources of AUTHZEN_RESOURCES_FILE.',
      permission: 'access:read',
      asks: 'AuthzenResourceSearch',
      answers: ['AuthzenFound'],
    }),
    [ACTION_SEARCH_PATH]: post({
      operationId: 'searchActions',
      summary: 'What may this subject do with that?',
      description: 'Action Search of the AuthZEN Authorization API 1.0, by name.',
      permission: 'access:read',
      asks: 'AuthzenActionSearch',
      answers: ['AuthzenFoundActions'],
    }),
    [CONFIGURATION_PATH]: {
      get: {
        operationId: 'getAuthzenConfiguration',
        tags: ['authzen'],
        summary: 'Where this decision point is, and what it answers',
        description:
          'PDP metadata of the AuthZEN Authorization API 1.0, made from PUBLIC_URL. The path of that URL stands behind this one.',
        responses: {
          '200': { description: 'The metadata.', content: json(schemaOf('AuthzenConfiguration')) },
          ...refusals(400, 404, 500),
        },
      },
    },
  },
} as unknown as HotRouteDocumentation;
