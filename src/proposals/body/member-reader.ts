import type { ErrorDetail } from '../../common/errors';
import { pointerStep } from '../../common/json-pointer';

/** Ids are opaque. The limit is far above any id of Genesys. */
const MAX_TEXT_LENGTH = 256;

/**
 * Reads the members of an object in a body and records every fault with its place. Class-based validators would take
 * seconds for ten thousand items, and block everything else in the meantime.
 */
export class MemberReader {
  private readonly members: Readonly<Record<string, unknown>>;
  private readonly read = new Set<string>();

  constructor(
    value: unknown,
    private readonly pointer: string,
    private readonly faults: ErrorDetail[],
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) this.fault('must be an object');
    this.members = isObject ? (value as Record<string, unknown>) : {};
  }

  /** Text of 1 to 256 characters; empty where it is not. */
  text(name: string): string {
    const value = this.member(name);
    if (isText(value)) return value;
    this.fault(`must be text of 1 to ${MAX_TEXT_LENGTH} characters`, name);
    return '';
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T {
    const value = this.member(name);
    const known = values.find((one) => one === value);
    if (known === undefined) this.fault(`must be one of ${values.join(', ')}`, name);
    return known ?? values[0]!;
  }

  boolean(name: string): boolean {
    const value = this.member(name);
    if (typeof value !== 'boolean') this.fault('must be true or false', name);
    return value === true;
  }

  /** What `each` makes of the items, each with its pointer. */
  list<T>(
    name: string,
    { least = 0, most }: { least?: number; most: number },
    each: (item: unknown, pointer: string) => T,
  ): T[] {
    const value = this.member(name);
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      this.fault(`must be a list of ${least} to ${most} items`, name);
      return [];
    }
    return value.map((item, i) => each(item, `${this.pointer}${pointerStep(name)}/${i}`));
  }

  /** Texts as `text` takes them. */
  texts(name: string, size: { least?: number; most: number }): string[] {
    return this.list(name, size, (item, pointer) => {
      if (isText(item)) return item;
      this.faults.push({ pointer, detail: `must be text of 1 to ${MAX_TEXT_LENGTH} characters` });
      return '';
    });
  }

  has(name: string): boolean {
    return this.members[name] !== undefined;
  }

  member(name: string): unknown {
    this.read.add(name);
    return Object.hasOwn(this.members, name) ? this.members[name] : undefined;
  }

  /** Refuses members that were not read. */
  end(): void {
    for (const name of Object.keys(this.members)) {
      if (!this.read.has(name)) this.fault('unknown member', name);
    }
  }

  private fault(detail: string, name?: string): void {
    this.faults.push({ pointer: this.pointer + (name === undefined ? '' : pointerStep(name)), detail });
  }
}

/** Characters are counted as JSON Schema counts them: a surrogate pair is one. */
function isText(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.length > 2 * MAX_TEXT_LENGTH) return false;
  return value.length <= MAX_TEXT_LENGTH || Array.from(value).length <= MAX_TEXT_LENGTH;
}
