import { sameContent } from '../../revisions/history/facts/same-content';

/** What a field of something was and is, as text; undefined where it is absent. */
export interface ChangedField {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

type Content = Readonly<Record<string, unknown>>;

/** Which fields differ, by name. Those that `except` names are shown in another way. */
export function changedFields(before: object, after: object, except: readonly string[] = []): ChangedField[] {
  const [was, is] = [before as Content, after as Content];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !except.includes(field) && !sameContent(was[field], is[field]))
    .sort()
    .map((field) => ({ field, before: textOf(was[field]), after: textOf(is[field]) }));
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  return JSON.stringify(value);
}
