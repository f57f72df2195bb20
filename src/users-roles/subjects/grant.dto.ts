import { NamedReferenceDto } from '../naming/named-reference.dto';

/** A role that somebody holds in a division. */
export class HeldGrantDto {
  readonly role: NamedReferenceDto;
  readonly division: NamedReferenceDto;
  /** The group that passes it on; absent when it is held directly. */
  readonly group?: NamedReferenceDto;
}
