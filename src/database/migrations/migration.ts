import type { Kysely } from 'kysely';
import type { Dialect } from '../schema';

/** One step of the schema. Never edited after landing: a database that has it would not get the edit. */
export interface Migration {
  /** Number and purpose, such as `0001-deployment`; recorded in the database. */
  readonly name: string;
  /** Runs inside a transaction on both databases. Knows no `Schema`, which describes a later state. */
  readonly up: (db: Kysely<unknown>, dialect: Dialect) => Promise<void>;
}
