/** A purpose that uses a category. */
export interface UsingPurpose {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

/** Tells what uses a category. Categories know nothing else of purposes. */
export abstract class CategoryUse {
  /** By name; at most 100, with how many there are. */
  abstract purposesUsing(
    key: string,
  ): Promise<{ readonly purposes: readonly UsingPurpose[]; readonly totalCount: number }>;
}
