import type { AccessIndex } from '../../access-index/access-index';
import type { IndexedSubject } from '../../access-index/indexed-subject';
import { NotFoundError } from '../../common/not-found-error';
import type { SubjectReference } from '../../sync/consistency';

/** Throws NotFoundError. */
export function subjectAt(index: AccessIndex, { type, id }: SubjectReference): IndexedSubject {
  const subject = index.subject(type, id);
  if (subject !== undefined) return subject;
  throw new NotFoundError(
    `There is no ${type.replace('_', ' ')} with this id in revision ${index.revision}.`,
  );
}
