import { GenesysUnexpectedShapeError } from '../genesys.errors';
import { strictly, type Attempt } from './left-out';

/**
 * Reads an answer field by field. A field of an unexpected type is an error that names operation and field, never the
 * value; null counts as absent, and fields that no one reads are ignored.
 */
export class AnswerReader {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    value: unknown,
    readonly operation: string,
    private readonly path = '',
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new GenesysUnexpectedShapeError(operation, path || 'body', 'object');
    }
    this.fields = value as Record<string, unknown>;
  }

  id(name = 'id'): string {
    const value = this.optionalString(name);
    if (!value) throw this.unexpected(name, 'non-empty string');
    return value;
  }

  string(name: string): string {
    const value = this.optionalString(name);
    if (value === undefined) throw this.unexpected(name, 'string');
    return value;
  }

  optionalString(name: string): string | undefined {
    const value = this.get(name);
    if (value === undefined || typeof value === 'string') return value;
    throw this.unexpected(name, 'string');
  }

  optionalBoolean(name: string): boolean | undefined {
    const value = this.get(name);
    if (value === undefined || typeof value === 'boolean') return value;
    throw this.unexpected(name, 'boolean');
  }

  optionalCount(name: string): number | undefined {
    const value = this.get(name);
    if (value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0))
      return value as number;
    throw this.unexpected(name, 'whole number');
  }

  strings(name: string): string[] {
    return this.array(name).map((value, index) => {
      if (typeof value === 'string') return value;
      throw this.unexpected(`${name}[${index}]`, 'string');
    });
  }

  object(name: string): AnswerReader {
    return new AnswerReader(this.get(name), this.operation, this.pathOf(name));
  }

  optionalObject(name: string): AnswerReader | undefined {
    return this.get(name) === undefined ? undefined : this.object(name);
  }

  /** The objects of a required array. An element that is not an object is left out where `attempt` allows it. */
  objects(name: string, attempt?: Attempt): AnswerReader[] {
    this.length(name);
    return this.optionalObjects(name, attempt);
  }

  optionalObjects(name: string, attempt: Attempt = strictly): AnswerReader[] {
    return this.array(name).flatMap((value, index) => {
      const read = () => new AnswerReader(value, this.operation, this.pathOf(`${name}[${index}]`));
      return attempt(read) ?? [];
    });
  }

  /** The number of elements of a required array, whatever they are. */
  length(name: string): number {
    if (this.get(name) === undefined) throw this.unexpected(name, 'array');
    return this.array(name).length;
  }

  names(): string[] {
    return Object.keys(this.fields);
  }

  private array(name: string): unknown[] {
    const value = this.get(name) ?? [];
    if (Array.isArray(value)) return value;
    throw this.unexpected(name, 'array');
  }

  private get(name: string): unknown {
    return Object.hasOwn(this.fields, name) ? (this.fields[name] ?? undefined) : undefined;
  }

  /** The error of a field that is not as expected. */
  unexpected(name: string, expected: string): GenesysUnexpectedShapeError {
    return new GenesysUnexpectedShapeError(this.operation, this.pathOf(name), expected);
  }

  private pathOf(name: string): string {
    return this.path ? `${this.path}.${name}` : name;
  }
}
