import type { Transaction } from 'kysely';
import type { Requester } from '../../auth/requested-by';
import type { PurposeContent, PurposeStatus, PurposeVersion, StoredPurpose } from '../purpose';
import type { Schema } from '../../database/schema';

export const purposeOrders = ['name', 'status', 'createdDate', 'lastModifiedDate'] as const;
export type PurposeOrder = (typeof purposeOrders)[number];

/** Which purposes, and which page of them. */
export interface PurposeQuery {
  readonly status?: PurposeStatus;
  /** Key of a category that they use. */
  readonly category?: string;
  /** A part of their names, ignoring case and spacing. */
  readonly name?: string;
  readonly sortBy: PurposeOrder;
  readonly descending?: boolean;
  readonly pageSize: number;
  /** From 1. */
  readonly pageNumber: number;
}

export interface PurposePage {
  readonly purposes: readonly StoredPurpose[];
  readonly totalCount: number;
}

/** What a store provides while nothing that a purpose refers to can be deleted before the purpose is stored. */
export interface HeldReferences {
  /** Where the store keeps purposes in our database; otherwise the writer's turn prevents changes. */
  readonly tx?: Transaction<Schema>;
  readonly hasPurpose: (id: string) => Promise<boolean>;
}

/** Throws when a reference leads nowhere. */
export type ReferenceCheck = (held: HeldReferences) => Promise<void>;

export const MAX_PURPOSES = 10_000;

/**
 * Where purposes are stored. Writes are recorded in the audit log, and every version is kept. Content is valid when it
 * arrives here, except for what only the store can check.
 */
export abstract class PurposeStore {
  abstract page(query: PurposeQuery): Promise<PurposePage>;

  abstract get(id: string): Promise<StoredPurpose | undefined>;

  /** Throws PurposeNameTakenError or TooManyPurposesError (409), or what `check` throws. */
  abstract create(content: PurposeContent, by: Requester, check?: ReferenceCheck): Promise<StoredPurpose>;

  /**
   * Replaces exactly the version `before`. Throws PreconditionFailedError (412) when someone else was faster,
   * PurposeNotFoundError (404) or PurposeNameTakenError (409), or what `check` throws.
   */
  abstract replace(
    before: StoredPurpose,
    content: PurposeContent,
    by: Requester,
    check?: ReferenceCheck,
  ): Promise<StoredPurpose>;

  /** Deletes exactly that version. Throws as `replace` does, PurposeRetainedError or PurposeSucceedsError (409). */
  abstract delete(before: StoredPurpose, by: Requester): Promise<void>;

  /**
   * Does work that concerns a category: `usersNow` reads the purposes that use it, for a transaction that holds the
   * lock of the categories. No purpose can start to use it before that transaction ends.
   */
  abstract whileUsersHeld<T>(
    query: PurposeQuery,
    work: (usersNow: (tx: Transaction<Schema>) => Promise<PurposePage>) => Promise<T>,
  ): Promise<T>;

  /** At most `size` versions, the newest first, those before `before`; those of a deleted purpose stay. */
  abstract versions(id: string, size: number, before?: number): Promise<readonly PurposeVersion[]>;

  /** All of them in batches, in the order of their ids. */
  abstract all(): AsyncIterable<readonly StoredPurpose[]>;
}
