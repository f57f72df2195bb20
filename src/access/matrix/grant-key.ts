import type { HeldRole } from './subject-picture';

/** A text for a role in a division: no other pair has the same, whatever the ids are made of. */
export function grantKey({ roleId, divisionId }: HeldRole): string {
  return JSON.stringify([roleId, divisionId]);
}

/** A text for a subject: no other has the same. */
export function subjectKey({
  subjectType,
  subjectId,
}: {
  readonly subjectType: string;
  readonly subjectId: string;
}): string {
  return JSON.stringify([subjectType, subjectId]);
}
