/** What the reference says about a code. */
export interface ErrorEntry {
  /** The HTTP status that it comes with. */
  readonly status: number;
  /** Others that it can come with. */
  readonly otherStatuses?: readonly number[];
  /** When it happens: half a sentence, without a full stop. */
  readonly when: string;
  /** What to do about it: a sentence. */
  readonly remedy: string;
}

export type ErrorEntries = Readonly<Record<string, ErrorEntry>>;
