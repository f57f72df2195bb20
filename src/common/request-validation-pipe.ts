import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import type { ErrorDetail } from './domain-error';
import { InvalidRequestError } from './invalid-request-error';
import { pointerStep } from './json-pointer';
import { nestedDeeperThan } from './nested-deeper-than';

/** Validation descends level by level: a hostile body must not overflow the stack. */
const MAX_LEVELS = 32;

const PARTS: Readonly<Record<ArgumentMetadata['type'], string>> = {
  query: '/query',
  param: '/path',
  body: '/body',
  custom: '',
};

/** Validates DTOs: members that the DTO does not name are refused, and every refusal points at its member. */
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: (errors) => new InvalidRequestError(errors.flatMap((error) => detailsOf(error, ''))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (nestedDeeperThan(value, MAX_LEVELS)) throw tooDeep(PARTS[metadata.type]);
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      throw error instanceof InvalidRequestError ? within(PARTS[metadata.type], error) : error;
    }
  }
}

function tooDeep(pointer: string): InvalidRequestError {
  return new InvalidRequestError([{ pointer, detail: `is nested deeper than ${MAX_LEVELS} levels` }]);
}

function detailsOf(
  { property, constraints = {}, children = [] }: ValidationError,
  parent: string,
): ErrorDetail[] {
  const pointer = parent + pointerStep(property);
  const own = Object.entries(constraints).map(([rule, message]) => ({
    pointer,
    detail: sentenceOf(rule, message),
  }));
  return [...own, ...children.flatMap((child) => detailsOf(child, pointer))];
}

function sentenceOf(rule: string, message: string): string {
  return rule === 'whitelistValidation' ? 'is not known here' : message;
}

function within(part: string, { errors }: InvalidRequestError): InvalidRequestError {
  return new InvalidRequestError(errors.map(({ pointer, detail }) => ({ pointer: part + pointer, detail })));
}
