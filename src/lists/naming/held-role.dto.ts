import { NamedReferenceDto } from './named-reference.dto';

/** A role that someone holds in a division. */
export class HeldRoleDto {
  readonly role: NamedReferenceDto;
  /** Where it is held: `*` for all divisions, future ones too. */
  readonly division: NamedReferenceDto;
  /** The group that passes it on; absent when it is held directly. */
  readonly group?: NamedReferenceDto;
}
