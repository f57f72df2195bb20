import {
  Injectable,
  Optional,
  ValidationPipe,
  type ArgumentMetadata,
  type ValidationError,
  type ValidationPipeOptions,
} from '@nestjs/common';
import { type ErrorDetail, InvalidRequestError } from '../common/errors';
import { inheritedMember } from './inherited-member';
import { pointerStep } from '../common/json-pointer';
import { nestedDeeperThan } from './nested-deeper-than';

/** Validation descends level by level: a hostile body must not overflow the stack. */
const MAX_LEVELS = 32;

const UNKNOWN = 'unknown member';

const PARTS: Readonly<Record<ArgumentMetadata['type'], string>> = {
  query: '/query',
  param: '/path',
  body: '/body',
  custom: '',
};

/** Validates DTOs: members that the DTO does not name are refused, and every refusal points at its member. */
@Injectable()
export class RequestValidationPipe extends ValidationPipe {
  constructor(@Optional() options: Pick<ValidationPipeOptions, 'expectedType'> = {}) {
    super({
      ...options,
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: (errors) => new InvalidRequestError(errors.flatMap((error) => detailsOf(error, ''))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (nestedDeeperThan(value, MAX_LEVELS)) throw tooDeep(PARTS[metadata.type]);
    const inherited = this.toValidate(metadata) ? inheritedMember(value) : undefined;
    if (inherited !== undefined) throw unknown(PARTS[metadata.type] + inherited);
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

function unknown(pointer: string): InvalidRequestError {
  return new InvalidRequestError([{ pointer, detail: UNKNOWN }]);
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
  return rule === 'whitelistValidation' ? UNKNOWN : message;
}

function within(part: string, { errors, errorCount }: InvalidRequestError): InvalidRequestError {
  const placed = errors.map(({ pointer, detail }) => ({ pointer: part + pointer, detail }));
  return new InvalidRequestError(placed, errorCount);
}
