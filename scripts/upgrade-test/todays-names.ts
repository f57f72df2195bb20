import type { Release } from './releases';

/** What an answer of a release says, in the names of today. */
export function inTodaysNames(answer: unknown, { renamed }: Pick<Release, 'renamed'>): unknown {
  const named = (part: unknown): unknown => {
    if (typeof part === 'string') return renamed[part] ?? part;
    if (Array.isArray(part)) return part.map(named);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, value]) => [renamed[name] ?? name, named(value)]),
    );
  };
  return named(answer);
}
