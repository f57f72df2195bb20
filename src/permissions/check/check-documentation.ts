import { documentedRequirement } from '../../auth/hot-route';
import { ERROR_CODES } from '../../http/api-problems';
import { ANSWERING, PAST, SIMULATED } from '../../http/common-problems';
import type { HotRouteDocumentation } from '../../http/openapi-document';
import { CHECK_BATCH_PATH, CHECK_PATH } from './check-paths';
import {
  checkAnswerSchema,
  checkBatchAnswerSchema,
  checkBatchSchema,
  checkQuerySchema,
  freshness,
} from './check-schemas';

const requirement = documentedRequirement('access:check');

/** Schemas are JSON schemas (2020-12), which OpenAPI 3.1 takes as they are; Nest's types still describe 3.0. */
const schemas = {
  CheckAnswer: checkAnswerSchema,
  CheckBatch: checkBatchSchema,
  CheckBatchAnswer: checkBatchAnswerSchema,
} as unknown as HotRouteDocumentation['schemas'];

function answers(description: string, schema: string) {
  return {
    '200': {
      description,
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
    },
  };
}

const queryParameters = Object.entries({ ...checkQuerySchema.properties, ...freshness }).map(
  ([name, schema]) => ({
    name,
    in: 'query',
    required: (checkQuerySchema.required as readonly string[]).includes(name),
    description: schema.description,
    schema,
  }),
);

/** What the check routes contribute to the OpenAPI document. */
export const checkDocumentation = {
  schemas,
  paths: {
    [CHECK_PATH]: {
      get: {
        ...requirement,
        [ERROR_CODES]: [...ANSWERING, ...SIMULATED, ...PAST],
        operationId: 'checkPermission',
        tags: ['checks'],
        summary: 'Check a permission',
        description:
          'Answered from the current snapshot: no call to Genesys is made unless `consistency` requires it. A ' +
          'permission that only a conditional policy includes is denied here, as there are no properties to ' +
          'evaluate the condition with; the batch takes them.',
        parameters: queryParameters,
        responses: answers('The answer; a refusal is an answer, not an error.', 'CheckAnswer'),
      },
    },
    [CHECK_BATCH_PATH]: {
      post: {
        ...requirement,
        [ERROR_CODES]: [...ANSWERING, ...SIMULATED, ...PAST],
        operationId: 'checkPermissions',
        tags: ['checks'],
        summary: 'Check up to 1,000 permissions',
        description: 'All are answered from one revision, in the order of the request.',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/CheckBatch' } } },
        },
        responses: answers('One answer for each check.', 'CheckBatchAnswer'),
      },
    },
  },
} as unknown as HotRouteDocumentation;
