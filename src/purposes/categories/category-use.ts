import type { Transaction } from 'kysely';
import type { Schema } from '../../database/schema';

/** A purpose that uses a category. */
export interface UsingPurpose {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

/** What uses a category. */
export interface CategoryUses {
  /** By name; at most 100, with how many there are. */
  readonly purposes: readonly UsingPurpose[];
  readonly totalCount: number;
  /** Genesys permissions that open it, where that differs from what is shipped. */
  readonly permissions: readonly string[];
}

/** Reports what uses a category. Categories know nothing else of purposes and permissions. */
export abstract class CategoryUse {
  abstract purposesUsing(key: string): Promise<Pick<CategoryUses, 'purposes' | 'totalCount'>>;

  /**
   * Runs work that changes or deletes the category. `usesNow` reports what uses it, for a transaction that holds the
   * lock of the categories: nothing can start to use it before that transaction ends.
   */
  abstract whileHeld<T>(
    key: string,
    work: (usesNow: (tx: Transaction<Schema>) => Promise<CategoryUses>) => Promise<T>,
  ): Promise<T>;
}
