import type { TransformFnParams } from 'class-transformer';

/** A query parameter that is `true` or `false`; anything else stays as it is, for validation to refuse. */
export function booleanText({ obj, key }: TransformFnParams): unknown {
  const value = (obj as Record<string, unknown>)[key];
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}
