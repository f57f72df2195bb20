import type { DatabaseSettings } from '../../src/config/settings';

/** An empty place for a database, and how to remove it. */
export interface DatabasePlace {
  readonly settings: DatabaseSettings;
  remove(): Promise<void>;
}
