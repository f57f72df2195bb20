import type { HeldRole } from './refreshed-subject';

/** A unique text for a role in a division, whatever the ids are made of. */
export function grantKey({ roleId, divisionId }: HeldRole): string {
  return JSON.stringify([roleId, divisionId]);
}

/** A unique text for a subject. */
export function subjectKey({
  subjectType,
  subjectId,
}: {
  readonly subjectType: string;
  readonly subjectId: string;
}): string {
  return JSON.stringify([subjectType, subjectId]);
}
