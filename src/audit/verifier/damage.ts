/** What can be wrong with an export or a checkpoint. Stable names; docs/audit-format.md explains each. */
export const DAMAGE_KINDS = [
  'malformed_line',
  'unknown_version',
  'missing_field',
  'unknown_field',
  'invalid_field',
  'not_canonical',
  'edited',
  'other_chain',
  'missing_start',
  'missing_records',
  'duplicate',
  'inserted',
  'reordered',
  'broken_link',
  'empty_export',
  'truncated',
  'no_checkpoint',
  'key_not_pinned',
  'checkpoint_malformed',
  'checkpoint_without_key',
  'checkpoint_other_key',
  'checkpoint_signature',
  'checkpoint_other_chain',
  'checkpoint_hash_differs',
  'fork_recorded',
  'head_differs',
] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** Why a record or a checkpoint cannot be accepted. The message never repeats free text of the file. */
export class Damage extends Error {
  override readonly name = 'Damage';

  constructor(
    readonly kind: DamageKind,
    message: string,
    /** The number that the damaged record claims, as far as it can be read. */
    readonly seq?: number,
  ) {
    super(message);
  }
}
