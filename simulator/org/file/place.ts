/** A value of a JSON document with the place where it stands, such as `users[3].state`. */
export class Place {
  constructor(
    readonly value: unknown,
    readonly path = '',
  ) {}

  /** Its members, of which only these may be there. */
  object(known: readonly string[]): Members {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.refuse('an object');
    const unknown = Object.keys(value).find((name) => !known.includes(name));
    if (unknown !== undefined)
      throw new Error(`${this.in(unknown)} is not known; known are ${known.join(', ')}.`);
    return new Members(value as Record<string, unknown>, this);
  }

  list<T>(read: (one: Place) => T): T[] {
    if (!Array.isArray(this.value)) this.refuse('a list');
    return (this.value as unknown[]).map((one, index) => read(new Place(one, `${this.path}[${index}]`)));
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.refuse('a text');
  }

  id(): string {
    return this.text() || this.refuse('a text that is not empty');
  }

  flag(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.refuse('true or false');
  }

  oneOf<T extends string>(values: readonly T[]): T {
    return values.find((one) => one === this.value) ?? this.refuse(`one of ${values.join(', ')}`);
  }

  in(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  refuse(expected: string): never {
    throw new Error(`${this.path || 'The document'} must be ${expected}, not ${shown(this.value)}.`);
  }
}

/** The members of an object. One that is missing takes its default, where it has one. */
export class Members {
  constructor(
    private readonly values: Record<string, unknown>,
    private readonly place: Place,
  ) {}

  has(name: string): boolean {
    return Object.hasOwn(this.values, name) && this.values[name] !== undefined;
  }

  get(name: string): Place {
    const found = new Place(this.has(name) ? this.values[name] : undefined, this.place.in(name));
    if (!this.has(name)) throw new Error(`${found.path} is missing.`);
    return found;
  }

  or<T>(name: string, read: (place: Place) => T, missing: T): T {
    return this.has(name) ? read(this.get(name)) : missing;
  }

  maybe<T>(name: string, read: (place: Place) => T): T | undefined {
    return this.or<T | undefined>(name, read, undefined);
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return value !== null && typeof value === 'object' ? 'something else' : JSON.stringify(value).slice(0, 60);
}
