import type { FastifySchemaValidationError } from 'fastify';
import type { ErrorDetail } from '../common/errors';
import { pointerStep } from '../common/json-pointer';

/** A failed JSON schema of a route, as Fastify throws it. */
export interface SchemaError {
  readonly validation: readonly FastifySchemaValidationError[];
  readonly validationContext?: string;
}

/** The part of the request that an error points into. */
const PARTS: Readonly<Record<string, string>> = {
  querystring: '/query',
  params: '/path',
  headers: '/headers',
  body: '/body',
};

/** More than these help no one, and a batch could have thousands. */
const MAX_DETAILS = 50;

export function isSchemaError(error: unknown): error is SchemaError {
  return (
    typeof error === 'object' && error !== null && 'validation' in error && Array.isArray(error.validation)
  );
}

export function schemaErrorDetails({ validation, validationContext }: SchemaError): ErrorDetail[] {
  const part = PARTS[validationContext ?? ''] ?? '';
  return validation.slice(0, MAX_DETAILS).map((failure) => ({
    pointer: `${part}${failure.instancePath}${memberOf(failure)}`,
    detail: sentenceOf(failure),
  }));
}

/** A missing or surplus member is named in `params`, not in the path. */
function memberOf({ params }: FastifySchemaValidationError): string {
  const name = params.missingProperty ?? params.additionalProperty;
  return typeof name === 'string' ? pointerStep(name) : '';
}

function sentenceOf({ keyword, message }: FastifySchemaValidationError): string {
  if (keyword === 'required') return 'is required';
  if (keyword === 'additionalProperties') return 'unknown member';
  return message ?? 'is invalid';
}
