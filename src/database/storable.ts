import { UnstorableTextError } from './database.errors';

/**
 * Refuses text that would not come back as it went. A NUL is refused by PostgreSQL and ends the text in SQLite;
 * half of a surrogate pair becomes U+FFFD on both, so that two identifiers would become one.
 */
export function assertStorable(parameters: readonly unknown[]): void {
  for (const value of parameters) {
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
      throw new UnstorableTextError();
    }
  }
}
