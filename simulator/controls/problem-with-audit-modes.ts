import { auditMapping } from '../audits/audit-mapping';
import { defaultAuditModes, queryOutcomes, type AuditModes } from './audit-modes';

/** What is wrong with a change of the modes of audits; undefined when nothing is. */
export function problemWithAuditModes(patch: unknown): string | undefined {
  if (typeof patch !== 'object' || patch === null) return '"audits" must be an object';
  for (const [name, value] of Object.entries(patch)) {
    if (!(name in defaultAuditModes)) return `unknown mode of audits "${name}"`;
    const problem = problemWith(name as keyof AuditModes, value);
    if (problem) return `"audits.${name}" must be ${problem}`;
  }
  return undefined;
}

function problemWith(name: keyof AuditModes, value: unknown): string | undefined {
  if (name === 'queryOutcome')
    return queryOutcomes.some((one) => one === value) ? undefined : `one of ${queryOutcomes.join(', ')}`;
  if (name === 'notRealtime') return isServices(value) ? undefined : 'a list of services of the mapping';
  const expected = typeof defaultAuditModes[name];
  if (typeof value !== expected) return `a ${expected}`;
  if (typeof value !== 'number') return undefined;
  if (!Number.isInteger(value) || value < 0) return 'an integer from 0';
  return name.endsWith('Percent') && value > 100 ? 'at most 100' : undefined;
}

const isServices = (value: unknown) =>
  Array.isArray(value) && value.every((name) => Object.hasOwn(auditMapping, String(name)));
