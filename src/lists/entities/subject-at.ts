import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { SubjectType } from '../../access/model/snapshot';
import type { SubjectReference } from '../../revisions/current/consistency';
import { UnknownEntityError } from './unknown-entity-error';

const WORDS: Readonly<Record<SubjectType, string>> = {
  user: 'user',
  group: 'group',
  oauth_client: 'OAuth client',
  trustee_user: 'user of another organisation',
  trustee_group: 'group of another organisation',
};

/** Throws UnknownEntityError (404). */
export function subjectAt(index: AccessIndex, { type, id }: SubjectReference): IndexedSubject {
  const subject = index.subject(type, id);
  if (subject === undefined) throw new UnknownEntityError(WORDS[type], index.revision, id);
  return subject;
}
