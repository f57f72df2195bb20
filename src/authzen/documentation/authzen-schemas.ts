import { answerSchemas } from './answer-schemas';
import { entitySchemas } from './entity-schemas';
import { requestSchemas } from './request-schemas';

/**
 * JSON schemas for the OpenAPI document alone: requests are read by hand, since a fault of one evaluation must not
 * refuse the others.
 */
export const authzenSchemas = { ...entitySchemas, ...requestSchemas, ...answerSchemas } as const;
