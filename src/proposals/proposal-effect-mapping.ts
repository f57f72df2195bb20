import type { Lockout } from '../access/simulation/lockout';
import type { ItemWarning } from '../access/simulation/proposal-review';
import { toLicenseEffectDto } from './license-effect-mapping';
import type { ItemWarningDto, LockoutDto, SimulatedFindingDto } from './proposal-effect.dto';
import type { ProposalEffect } from './proposal-effect';
import type { SimulatedFinding } from './simulated-finding';

/** Field by field. */
export function toProposalEffect(summary: ProposalEffect) {
  const { counts, findings } = summary;
  return {
    counts: {
      subjects: counts.subjects,
      byType: { ...counts.byType },
      gaining: counts.gaining,
      losing: counts.losing,
      permissionsGained: counts.permissionsGained,
      permissionsLost: counts.permissionsLost,
    },
    lockout: summary.lockout.map(toLockoutDto),
    findings: {
      created: findings.created,
      resolved: findings.resolved,
      blocking: findings.blocking,
      list: findings.list.map(toFindingDto),
    },
    licenses: summary.licenses && toLicenseEffectDto(summary.licenses),
    warnings: summary.warnings.map(toWarningDto),
    warningCount: summary.warningCount,
  };
}

function toLockoutDto({ code, permissions, items }: Lockout): LockoutDto {
  return { code, permissions: [...permissions], items: [...items] };
}

function toWarningDto({ item, code, groupIds, serviceRoles }: ItemWarning): ItemWarningDto {
  return { item, code, groupIds: groupIds && [...groupIds], serviceRoles: serviceRoles && [...serviceRoles] };
}

function toFindingDto(finding: SimulatedFinding): SimulatedFindingDto {
  return {
    change: finding.change,
    ruleId: finding.ruleId,
    ruleName: finding.ruleName,
    severity: finding.severity,
    mode: finding.mode,
    subjectType: finding.subjectType,
    subjectId: finding.subjectId,
    conditional: finding.conditional,
    divisionIds: [...finding.divisionIds],
    causes: finding.causes.map(({ roleId, divisionId, groupId }) => ({ roleId, divisionId, groupId })),
    causeCount: finding.causeCount,
  };
}
