import type { DeploymentRow } from './tables/deployment-row';
import type { MigrationRow } from './tables/migration-row';

/**
 * Every table, the same on both databases. Text compares as bytes, times are RFC 3339 in UTC with milliseconds,
 * truth is 0 or 1, JSON is text.
 */
export interface Schema {
  deployment: DeploymentRow;
  migration: MigrationRow;
}

export type Dialect = 'sqlite' | 'postgres';
