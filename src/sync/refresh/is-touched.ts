import type { CountedReading } from './subject-reader';

type Reading = Pick<CountedReading, 'pictures' | 'gainedRoleIds'>;

/** Whether a read concerns one of these ids, or something that its gains are combined with. */
export function isTouched({ pictures, gainedRoleIds }: Reading, touched: ReadonlySet<string>): boolean {
  return (
    pictures.some(({ id }) => touched.has(id)) ||
    pictures.some((picture) => picture.type === 'group' && anyOf(picture.memberIds, touched)) ||
    anyOf(gainedRoleIds, touched)
  );
}

function anyOf(ids: Iterable<string> | undefined, touched: ReadonlySet<string>): boolean {
  for (const id of ids ?? []) if (touched.has(id)) return true;
  return false;
}
