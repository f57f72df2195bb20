import type { Operation, Schemas } from './openapi-types';

/** A member of a schema, as in `FindingDto.severity`, or a query parameter, as in `listUsers?sort`. */
type Place = `${string}.${string}` | `${string}?${string}`;

/**
 * Enums that the document holds more than once, by the name that clients get for them. Each is taken from one place;
 * the others are found by their values.
 */
export const namedEnums: Readonly<Record<string, Place>> = {
  AssertionStatus: 'AssertionResultDto.status',
  AuditAction: 'listAuditEvents?action',
  AuditOutcome: 'AuditEventDto.outcome',
  Caveat: 'EffectivePermissionDto.caveats',
  CallerType: 'SessionCallerDto.type',
  ChangeableSubjectType: 'ChangeItemDto.subjectType',
  ChangeItemState: 'ChangeItemDto.state',
  ComparedParts: 'compareUsers?show',
  ConditionOperator: 'ComparisonDto.operator',
  ConditionOperandType: 'ConditionOperandDto.type',
  Consistency: 'listUsers?consistency',
  ControlKey: 'ControlDto.key',
  DataCategoryOrigin: 'DataCategoryDto.origin',
  DecisionReason: 'CheckAnswer.reason',
  Difference: 'SnapshotChangeDto.change',
  EntityState: 'UserDto.state',
  ExportFormat: 'exportAuditLog?format',
  FileFormat: 'listUsers?format',
  FindingState: 'FindingDto.state',
  GrantWay: 'listUserGrants?via',
  LegalBasis: 'PurposeDto.legalBasis',
  ClientFindingKind: 'ClientFindingDto.kind',
  EnforcementDoubt: 'EnforcementClientDto.doubt',
  EnforcementReadiness: 'EnforcementClientDto.readiness',
  MarkedUse: 'UnusedRoleDto.use',
  LicenseMismatch: 'LicenseMismatchDto.mismatch',
  LicenseReadingState: 'LicenseReadingDto.state',
  GroupRelation: 'HistoryEntryDto.relation',
  NameOrStateSort: 'listGroups?sort',
  NameSort: 'listRoles?sort',
  OAuthClientState: 'OAuthClientDto.state',
  PowerfulUseKind: 'PowerfulUseDto.use',
  PurposeStatus: 'PurposeDto.status',
  ReportFormat: 'reportChange?format',
  ReviewDeadlineAction: 'ReviewDto.atDeadline',
  ReviewDecision: 'ReviewDecisionDto.decision',
  ReviewEventKind: 'ReviewOccasionDto.event',
  ReviewFindingKind: 'ReviewFindingDto.kind',
  ReviewFindingState: 'listReviewFindings?state',
  ReviewItemOutcome: 'ReviewItemDto.outcome',
  ReviewItemState: 'ReviewItemDto.state',
  ReviewState: 'ReviewDto.state',
  RuleMode: 'ConflictRuleDto.mode',
  Safeguard: 'TransferDto.safeguard',
  Sensitivity: 'DataCategoryDto.sensitivity',
  ServicePermissionName: 'MeDto.permissions',
  ServiceRoleName: 'MeDto.roles',
  Severity: 'ConflictRuleDto.severity',
  SignInWay: 'beginSignIn?way',
  SnapshotChangeKind: 'SnapshotChangeDto.kind',
  SortOrder: 'listPurposes?sortOrder',
  SpecialCategoryCondition: 'PurposeDto.specialCategoryCondition',
  SubjectState: 'AccessSubjectDto.state',
  SubjectType: 'AccessSubjectDto.type',
  TrusteeType: 'TrusteeDto.type',
};

/** Part of a JSON document, as it is written. */
type Json = Record<string, unknown>;

/** Gives enums their names: each becomes a schema of the document, and all places where it is point there. */
export function nameEnums(operations: readonly Operation[], schemas: Schemas): void {
  const names = new Map<string, string>();
  const found: [string, Json][] = [];
  for (const [name, place] of Object.entries(namedEnums)) {
    const schema = enumAt(place, operations, schemas);
    if (schema === undefined) continue;
    names.set(valuesOf(schema), name);
    found.push([name, { type: 'string', enum: schema.enum }]);
  }
  for (const operation of operations) Object.assign(operation, pointing(operation as unknown as Json, names));
  Object.assign(schemas, pointing(schemas as Json, names), Object.fromEntries(found));
}

function enumAt(place: Place, operations: readonly Operation[], schemas: Schemas): Json | undefined {
  const [, owner = '', kind, member] = /^(\w+)([.?])(\w+)$/.exec(place) ?? [];
  const parameters = operations.find(({ operationId }) => operationId === owner)?.parameters ?? [];
  const schema =
    kind === '?'
      ? parameters.map((one) => one as unknown as Json).find(({ name }) => name === member)?.schema
      : ((schemas[owner] as unknown as Json | undefined)?.properties as Json | undefined)?.[member ?? ''];
  return [schema, (schema as Json | undefined)?.items].map((one) => one as Json | undefined).find(isEnum);
}

function isEnum(schema: Json | undefined): boolean {
  return Array.isArray(schema?.enum);
}

/** The order of the values says nothing. */
function valuesOf(schema: Json): string {
  return JSON.stringify([...(schema.enum as unknown[])].sort());
}

/** A copy: schemas of the hot routes are what these validate by. */
function pointing(value: Json, names: ReadonlyMap<string, string>): Json {
  const copied = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inner(one, names)]));
  const name = isEnum(value) ? names.get(valuesOf(value)) : undefined;
  if (name === undefined) return copied;
  delete copied.type;
  delete copied.enum;
  return { $ref: `#/components/schemas/${name}`, ...copied };
}

function inner(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => inner(one, names));
  return typeof value === 'object' && value !== null ? pointing(value as Json, names) : value;
}
