import type { Answer, Fields } from '../genesys/probing/genesys-probes';

/** The value at a path such as `division.id`; undefined where anything of it is missing. */
export function at(fields: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Fields)[name] ?? undefined;
  }, fields);
}

export function textAt(fields: unknown, path: string): string | undefined {
  const value = at(fields, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function countAt(fields: unknown, path: string): number | undefined {
  const value = at(fields, path);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The objects of a list at a path; what is no object is left out. */
export function rowsAt(fields: unknown, path: string): Fields[] {
  const value = at(fields, path);
  return Array.isArray(value)
    ? value.filter((row): row is Fields => typeof row === 'object' && row !== null)
    : [];
}

/** The rows of a listing; none where it was refused. */
export function rowsOf(answer: Answer): Fields[] {
  return answer.kind === 'ok' ? rowsAt(answer.body, 'entities') : [];
}

export function idsOf(rows: readonly Fields[]): string[] {
  return rows.flatMap((row) => textAt(row, 'id') ?? []);
}
