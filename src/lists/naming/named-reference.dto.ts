/** A role, division or group, as it is shown to people. */
export class NamedReferenceDto {
  /** `*` where all divisions are meant, future ones too. */
  readonly id: string;
  /** Of what is gone the last known name; absent when none is known. */
  readonly name?: string;
  /**
   * True when this revision does not have it: it was deleted, or the OAuth client may not see it (then `partial` is
   * true). Absent otherwise.
   */
  readonly deleted?: boolean;
}
