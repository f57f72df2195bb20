import type { AuditRecord, JsonValue } from '../audit-record';

interface GrantPair {
  readonly roleId: string;
  readonly divisionId: string;
}

/** What a record of a change's item says about the grants of its subject. */
export interface AccessChange {
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly add: readonly GrantPair[];
  readonly remove: readonly GrantPair[];
}

/** Read leniently: records of earlier versions have fewer members. */
export function accessChangeOf({ before, after }: AuditRecord): AccessChange {
  return {
    subjectType: textOf(memberOf(before, 'subjectType')),
    subjectId: textOf(memberOf(before, 'subjectId')),
    add: grantsOf(memberOf(after, 'add')),
    remove: grantsOf(memberOf(after, 'remove')),
  };
}

function grantsOf(value: JsonValue | undefined): GrantPair[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: JsonValue) => {
    const [roleId, divisionId] = [textOf(memberOf(item, 'roleId')), textOf(memberOf(item, 'divisionId'))];
    return roleId === undefined || divisionId === undefined ? [] : [{ roleId, divisionId }];
  });
}

function memberOf(value: JsonValue, name: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, JsonValue | undefined>>)[name];
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
