import type { components } from '../client/generated/api-types';
import { printable } from '../../common/printable';
import { counted, words } from '../output/texts';

type Schemas = components['schemas'];

interface Effect {
  readonly counts: Schemas['EffectCountsDto'];
  readonly lockout: readonly Schemas['LockoutDto'][];
  readonly findings: Schemas['FindingsSummaryDto'];
  readonly warningCount: number;
}

/** What a proposal does, and what speaks against it. */
export function effectLines({ counts, lockout, findings, warningCount }: Effect): string[] {
  const { subjects, gaining, losing, permissionsGained, permissionsLost } = counts;
  return [
    `${counted(subjects, 'subject')} affected: ${gaining} gain ${permissionsGained}, ${losing} lose ${permissionsLost} permissions.`,
    ...lockout.map(({ code }) => `Lockout: ${words(code)}.`),
    ...(findings.created + findings.resolved > 0
      ? [`Findings: ${findings.created} new (${findings.blocking} blocking), ${findings.resolved} resolved.`]
      : []),
    ...findings.list
      .filter(({ change }) => change === 'created')
      .map(({ severity, ruleName, mode }) =>
        printable(`  ${severity}: ${ruleName}${mode === 'block' ? ' (blocks)' : ''}`),
      ),
    ...(warningCount > 0 ? [`${counted(warningCount, 'warning')}.`] : []),
  ];
}
