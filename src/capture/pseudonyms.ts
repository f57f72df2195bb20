import { createHmac, randomBytes } from 'node:crypto';
import { ALL_DIVISIONS } from '../access/model/snapshot';

/**
 * Replaces names of people and things by a keyed hash, equal ones by equal hashes. The key is random and dies with this
 * object: no one can test guessed names against a file.
 */
export class Pseudonyms {
  private readonly key = randomBytes(32);

  /** Shaped like a UUID, as ids of Genesys are. `*`, all divisions, is no one's id. */
  id(id: string): string {
    if (id === ALL_DIVISIONS) return id;
    const hex = this.hash('id', id).slice(0, 32);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /** What has the same name keeps having the same one: questions by name stay as ambiguous as they were. */
  name(kind: string, name: string): string {
    return name === '' ? '' : `${kind} ${this.hash(kind, name).slice(0, 12)}`;
  }

  email(email: string): string {
    return email === '' ? '' : `${this.hash('email', email.toLowerCase()).slice(0, 16)}@example.invalid`;
  }

  /** A value that a condition compares with; numbers and booleans identify no one. */
  value(value: string): string {
    return /^(-?\d{1,6}(\.\d{1,6})?|true|false)$/i.test(value)
      ? value
      : this.hash('value', value).slice(0, 16);
  }

  private hash(kind: string, text: string): string {
    return createHmac('sha256', this.key).update(kind).update('\0').update(text).digest('hex');
  }
}
