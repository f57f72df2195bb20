/** Something that the OAuth client could not see. */
export class VisibilityGapDto {
  readonly part: string;
  /** How many there are, where Genesys says so. */
  readonly expected?: number;
  readonly seen: number;
  readonly detail: string;
}
