/** What records of earlier releases call what is named otherwise today: records stay as they were hashed. */
const FORMER_NAMES: readonly (readonly [name: string, former: string])[] = [
  ['already_applied', 'was_so_already'],
  ['caller_locked_out', 'caller_locks_himself_out'],
  ['changed_since', 'moved_on'],
  ['division_deleted', 'division_gone'],
  ['evicted', 'made_room'],
  ['findingsresolved', 'findingshealed'],
  ['grants_service_roles', 'gives_rights_here'],
  ['lockout', 'lock_out'],
  ['partially_restored', 'in_part'],
  ['privilege_escalation', 'rights_here'],
  ['role_deleted', 'role_gone'],
  ['subject_not_found', 'subject_gone'],
];

/** The texts with the same meaning as this one, which is in lower case, under other names. */
export function otherNamesIn(text: string): string[] {
  return FORMER_NAMES.flatMap(([name, former]) => [
    ...(text.includes(name) ? [text.replaceAll(name, former)] : []),
    ...(text.includes(former) ? [text.replaceAll(former, name)] : []),
  ]);
}
