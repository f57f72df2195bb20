import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ReviewDefinition } from '../review';

/** What records of the audit log have of a definition: scopes may be too long; the digest holds them to what they were. */
export function definitionRecord(definition: ReviewDefinition) {
  const { scope, atDeadline, deadlineDays, stages, changedSince } = definition;
  return {
    atDeadline,
    deadlineDays,
    stages: stages.length,
    changedSince: changedSince ?? null,
    scope: Object.keys(scope).sort(),
    definitionSha256: createHash('sha256')
      .update(canonicalize(definition) ?? '')
      .digest('hex'),
  };
}
