import type { CountedRefreshData } from './subject-fetcher';

type Reading = Pick<CountedRefreshData, 'refreshedSubjects' | 'gainedRoleIds'>;

/** Whether a read concerns one of these ids, or something that its gains are combined with. */
export function isTouched(
  { refreshedSubjects, gainedRoleIds }: Reading,
  touched: ReadonlySet<string>,
): boolean {
  return (
    refreshedSubjects.some(({ id }) => touched.has(id)) ||
    refreshedSubjects.some(
      (refreshed) => refreshed.type === 'group' && anyOf(refreshed.memberIds, touched),
    ) ||
    anyOf(gainedRoleIds, touched)
  );
}

function anyOf(ids: Iterable<string> | undefined, touched: ReadonlySet<string>): boolean {
  for (const id of ids ?? []) if (touched.has(id)) return true;
  return false;
}
