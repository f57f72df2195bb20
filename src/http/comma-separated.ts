import type { TransformFnParams } from 'class-transformer';

/** A query parameter that lists texts, `a,b`: also when it is given more than once. What is no text stays as it is. */
export function commaSeparated({ value }: TransformFnParams): unknown {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (!values.every((one) => typeof one === 'string')) return value;
  return [...new Set(values.flatMap((text) => text.split(',')))];
}
