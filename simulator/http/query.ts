import { badRequest, invalidQueryValue } from './api-error';

type RawQuery = Readonly<Record<string, string | string[] | undefined>>;

/** A limit that the API publishes for every list of ids. */
const MAX_IDS = 100;

/** The query string of a call, read as the API reads it: what is malformed answers 400. */
export class Query {
  constructor(private readonly raw: RawQuery) {}

  text(name: string): string | undefined {
    const value = this.raw[name];
    return Array.isArray(value) ? value.at(-1) : value;
  }

  /** `id=a,b` and `id=a&id=b` mean the same. */
  list(name: string): string[] {
    const value = this.raw[name] ?? [];
    return [value]
      .flat()
      .flatMap((part) => part.split(','))
      .filter((part) => part !== '');
  }

  /** A list of ids to select by; more than 100 are refused with `max.<kind>.ids`. */
  ids(kind: 'user' | 'role' | 'group' | 'division' | 'subject', name = 'id'): string[] {
    const ids = this.list(name);
    if (ids.length > MAX_IDS) {
      throw badRequest(`max.${kind}.ids`, `Only ${MAX_IDS} ${kind}s can be requested at a time.`);
    }
    return ids;
  }

  positiveInteger(name: string, byDefault: number): number {
    const value = this.text(name);
    if (value === undefined) return byDefault;
    if (!/^[1-9]\d{0,8}$/.test(value)) throw invalidQueryValue(value, name, 'integers from 1');
    return Number(value);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], byDefault: T): T {
    const value = this.text(name);
    if (value === undefined) return byDefault;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw invalidQueryValue(value, name, allowed.join(', '));
    return found;
  }

  flag(name: string, byDefault: boolean): boolean {
    return this.oneOf(name, ['true', 'false'], byDefault ? 'true' : 'false') === 'true';
  }

  anyOf<T extends string>(name: string, allowed: readonly T[]): T[] {
    return this.list(name).map((value) => {
      const found = allowed.find((candidate) => candidate === value);
      if (found === undefined) throw invalidQueryValue(value, name, allowed.join(', '));
      return found;
    });
  }
}
