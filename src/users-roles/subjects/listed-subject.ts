import type { AccessIndex } from '../../access-index/access-index';
import type { IndexedSubject } from '../../access-index/indexed-subject';
import { folded, sortPart } from '../listing/folded';
import { Lists } from '../listing/lists';

/** A subject with the texts that it is searched and sorted by. */
export interface ListedSubject {
  readonly subject: IndexedSubject;
  readonly name: string;
  readonly email: string;
}

/** All subjects of each revision, in the orders that they can be listed in. */
export function subjectLists() {
  return new Lists({
    items: listedSubjects,
    positionLength: 3,
    sorts: {
      name: ({ name, subject }: ListedSubject) => [sortPart(name), ...identity(subject)],
      email: ({ email, subject }: ListedSubject) => [sortPart(email), ...identity(subject)],
      state: ({ subject }: ListedSubject) => [subject.state, ...identity(subject)],
    },
  });
}

export type SubjectLists = ReturnType<typeof subjectLists>;

function* listedSubjects({ subjects }: AccessIndex): Generator<ListedSubject> {
  for (const subject of subjects) {
    const email = subject.entity && 'email' in subject.entity ? subject.entity.email : undefined;
    yield { subject, name: folded(subject.name), email: folded(email ?? '') };
  }
}

function identity({ type, id }: IndexedSubject): string[] {
  return [type, id];
}
