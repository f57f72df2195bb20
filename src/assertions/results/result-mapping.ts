import type { AccessIndex } from '../../access/index/access-index';
import type { Claim } from '../../access/assertions/claim';
import { assertionStatuses, type AssertionStatus } from '../../access/assertions/evaluate-claim';
import type { Offender } from '../../access/assertions/offender';
import { toHeldRoleDto } from '../../lists/naming/held-role';
import type { NameLookup } from '../../lists/naming/reference';
import { toClaimDto, toUnresolvedDto } from '../definitions/claim-mapping';
import type { AssertionResult } from './assertion-result';
import type { EvaluatedAssertionDto, OffenderDto, StatusCountsDto } from './result.dto';

/** An evaluated claim, stored or not. */
export interface EvaluatedClaim {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly claim: Claim;
}

/** Field by field. */
export function toEvaluatedDto(
  { id, name, claim }: EvaluatedClaim,
  { status, content }: AssertionResult,
  index: AccessIndex,
  nameOf: NameLookup,
): EvaluatedAssertionDto {
  return {
    assertionId: id,
    name,
    claim: toClaimDto(claim),
    status,
    unresolved: content.unresolved.map(toUnresolvedDto),
    offenderCount: content.offenderCount,
    offenders: content.offenders.map((offender) => toOffenderDto(offender, index, nameOf)),
  };
}

export function toOffenderDto(
  { subject, roleId, sources, ...offender }: Offender,
  index: AccessIndex,
  nameOf: NameLookup,
): OffenderDto {
  return {
    subject: subject && {
      type: subject.type,
      id: subject.id,
      name: index.subject(subject.type, subject.id)?.name || undefined,
    },
    role: roleId === undefined ? undefined : nameOf('role', roleId),
    permissions: [...offender.permissions],
    permissionCount: offender.permissionCount,
    conditional: offender.conditional,
    sources: sources.map((source) => ({
      ...toHeldRoleDto(source, nameOf),
      permissions: [...source.permissions],
      conditional: source.conditional,
    })),
    sourceCount: offender.sourceCount,
  };
}

export function countStatuses(results: readonly { readonly status: AssertionStatus }[]): StatusCountsDto {
  const counts = { passed: 0, failed: 0, indeterminate: 0 } satisfies Record<
    (typeof assertionStatuses)[number],
    number
  >;
  for (const { status } of results) counts[status]++;
  return counts;
}
