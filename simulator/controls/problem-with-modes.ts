import { problemWithLicenseModes } from './license-modes';
import { defaultModes, defaultPageCaps } from './modes';
import { problemWithAuditModes } from './problem-with-audit-modes';
import { problemWithUsageModes } from './usage-modes';

/** What is wrong with a change of modes that came over HTTP; undefined when nothing is. */
export function problemWithModes(patch: unknown): string | undefined {
  if (typeof patch !== 'object' || patch === null) return 'the body must be an object';
  for (const [name, value] of Object.entries(patch)) {
    const problem = problemWith(name, value);
    if (problem) return problem;
  }
  return undefined;
}

function problemWith(name: string, value: unknown): string | undefined {
  if (name === 'pageCaps') return problemWithCaps(value);
  if (name === 'audits') return problemWithAuditModes(value);
  if (name === 'licenses') return problemWithLicenseModes(value);
  if (name === 'usage') return problemWithUsageModes(value);
  return problemWithMode(name, value);
}

function problemWithMode(name: string, value: unknown): string | undefined {
  if (!(name in defaultModes))
    return `unknown mode "${name}"; known are ${Object.keys(defaultModes).join(', ')}`;
  if (name === 'rateLimitPerMinute' && value === null) return undefined;
  const expected = typeof defaultModes[name as keyof typeof defaultModes];
  if (typeof value !== expected) return `"${name}" must be a ${expected}`;
  return typeof value === 'number' && !(value >= 0) ? `"${name}" must not be negative` : undefined;
}

function problemWithCaps(caps: unknown): string | undefined {
  if (typeof caps !== 'object' || caps === null) return '"pageCaps" must be an object';
  for (const [name, value] of Object.entries(caps)) {
    if (!(name in defaultPageCaps)) return `unknown page cap "${name}"`;
    if (!Number.isInteger(value) || value < 1) return `page cap "${name}" must be an integer from 1`;
  }
  return undefined;
}
