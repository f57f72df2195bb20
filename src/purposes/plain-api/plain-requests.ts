import { Injectable, type ArgumentMetadata } from '@nestjs/common';
import { InvalidRequestError } from '../../common/errors';
import { RequestValidationPipe } from '../../http/request-validation-pipe';
import { WritePurposeDto } from '../api/purpose-write.dto';
import type { PurposeContent } from '../purpose';
import { MAX_PURPOSES } from '../store/purpose-store';

/** The content of a body of the plain API; without a status, the status stays as it is. */
export type PlainPurpose = Pick<PurposeContent, 'name' | 'description' | 'dataCategories'> &
  Partial<Pick<PurposeContent, 'status'>>;

const MAX_PAGE_SIZE = 100;

/** The page that a query requests: what is not a number counts as absent, and too much as the maximum. */
export function readPaging({ pageSize, pageNumber }: Readonly<Record<string, unknown>>) {
  return {
    pageSize: clamped(wholeNumber(pageSize) || 25, MAX_PAGE_SIZE),
    pageNumber: clamped(wholeNumber(pageNumber) || 1, MAX_PURPOSES),
  };
}

/** Like `parseInt` of JavaScript. */
function wholeNumber(value: unknown): number {
  return Number.parseInt(String(value), 10);
}

function clamped(value: number, max: number): number {
  return Math.min(Math.max(value, 1), max);
}

/** Takes the four members that the plain API knows and ignores others; their content is validated as usual. */
@Injectable()
export class PlainPurposePipe extends RequestValidationPipe {
  constructor() {
    super({ expectedType: WritePurposeDto });
  }

  override async transform(body: unknown, metadata: ArgumentMetadata): Promise<PlainPurpose> {
    const said = (await super.transform(knownMembers(body), metadata)) as WritePurposeDto;
    const { name, description = '', dataCategories, status } = said;
    return { name, description, dataCategories: [...dataCategories], ...(status && { status }) };
  }
}

/** Empty values count as absent. */
function knownMembers(body: unknown): object {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new InvalidRequestError([{ pointer: '/body', detail: 'must be an object' }]);
  const { name, description, dataCategories, status } = body as Readonly<Record<string, unknown>>;
  return { name, dataCategories, description: description || undefined, status: status || undefined };
}
