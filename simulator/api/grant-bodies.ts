import { badRequest, type ApiError } from '../http/api-error';

export interface RoleDivisionPair {
  readonly roleId: string;
  readonly divisionId: string;
}

/** `{grants: [{roleId, divisionId}]}`, both required in every pair. */
export function readPairs(body: unknown): RoleDivisionPair[] {
  const grants = (body as { grants?: unknown } | undefined)?.grants;
  if (!Array.isArray(grants)) throw invalidBody('grants must not be null');
  return grants.map((grant: Partial<RoleDivisionPair> | null) => {
    const { roleId, divisionId } = grant ?? {};
    if (!isId(roleId) || !isId(divisionId)) {
      throw badRequest('bad.role.divisions', 'Invalid role divisions in request.');
    }
    return { roleId, divisionId };
  });
}

/** `{subjectIds: [...], divisionIds: [...]}`. */
export function readSubjectDivisions(body: unknown): { subjectIds: string[]; divisionIds: string[] } {
  const { subjectIds, divisionIds } = (body ?? {}) as { subjectIds?: unknown; divisionIds?: unknown };
  if (!isIdList(subjectIds)) throw invalidBody('subjectIds must not be null');
  if (!isIdList(divisionIds)) throw invalidBody('divisionIds must not be null');
  return { subjectIds, divisionIds };
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isIdList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isId);

const invalidBody = (text: string): ApiError => badRequest('constraint.validation', text);
