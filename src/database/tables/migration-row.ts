/** A migration that was applied. */
export interface MigrationRow {
  name: string;
  applied_at: string;
}
