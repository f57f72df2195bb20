import { nameOf, shapeOf, type Document, type Json, type Shape } from './shape';

/** Whether clients send it or read it. */
export type Direction = 'sent' | 'answered';

/** Finds what the schemas of a newer document take away from clients of an older one. */
export class SchemaBreaks {
  readonly found = new Set<string>();
  private readonly compared = new Set<string>();

  constructor(
    private readonly before: Document,
    private readonly after: Document,
  ) {}

  /** `place` names the schemas, unless the older one has a name of its own. */
  compare(older: Json, newer: Json, direction: Direction, place: string): void {
    const [from, to] = [nameOf(older), nameOf(newer)];
    const at = from ?? place;
    const pair = [at, to ?? place, direction].join(' ');
    if (this.compared.has(pair)) return;
    this.compared.add(pair);
    const [was, is] = [shapeOf(older, this.before), shapeOf(newer, this.after)];
    this.compareValues(was, is, direction, at);
    if (was.items !== undefined && is.items !== undefined)
      this.compare(was.items, is.items, direction, `${at}[]`);
    const isOther = was.type !== undefined && is.type !== undefined && was.type !== is.type;
    if (!isOther) this.compareMembers(was, is, direction, at);
  }

  private compareValues(was: Shape, is: Shape, direction: Direction, at: string): void {
    if (was.type !== undefined && is.type !== undefined && was.type !== is.type)
      this.found.add(`${at}: type ${was.type} is ${is.type} (${direction})`);
    if (direction === 'answered') return;
    if (was.default !== undefined && is.default !== undefined && was.default !== is.default)
      this.found.add(`${at}: default ${was.default} is ${is.default}`);
    const gone = (was.values ?? []).filter((value) => is.values !== undefined && !is.values.includes(value));
    for (const value of gone) this.found.add(`${at}: value ${value} is gone`);
    if (was.values === undefined && was.type === 'string' && is.values !== undefined)
      this.found.add(`${at}: any text is one of ${is.values.join(', ')}`);
  }

  private compareMembers(was: Shape, is: Shape, direction: Direction, at: string): void {
    if (is.open === true) return;
    for (const [name, schema] of was.members) {
      const now = is.members.get(name);
      if (now === undefined) this.found.add(`${at}.${name}: is gone (${direction})`);
      else this.compare(schema, now, direction, `${at}.${name}`);
      if (direction === 'answered' && now !== undefined && was.required.has(name) && !is.required.has(name))
        this.found.add(`${at}.${name}: may be absent`);
    }
    if (direction === 'answered') return;
    for (const name of is.required) if (!was.required.has(name)) this.found.add(`${at}.${name}: is required`);
  }
}
