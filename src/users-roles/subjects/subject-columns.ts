import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { oncePerIndex } from '../../access/questions/once-per-index';
import type { User } from '../../access/model/snapshot';
import { Yielder } from '../../common/yielder';
import { folded } from '../../lists/listing/folded';

/** What subjects are searched by. */
export interface SubjectColumns {
  /** Folded names, by rank. */
  readonly names: readonly string[];
  /** Folded addresses, by rank; empty for subjects that have none. */
  readonly emails: readonly string[];
  /** Ranks by state. */
  readonly byState: ReadonlyMap<string, readonly number[]>;
  /** Ranks by the home division of users. */
  readonly byDivision: ReadonlyMap<string, readonly number[]>;
}

/** Computed once per index, in steps that yield to the event loop. */
export const subjectColumns = oncePerIndex(async ({ subjects }: AccessIndex): Promise<SubjectColumns> => {
  const yielder = new Yielder();
  const columns = {
    names: [] as string[],
    emails: [] as string[],
    byState: new Map<string, number[]>(),
    byDivision: new Map<string, number[]>(),
  };
  for (const subject of subjects) {
    if (yielder.due()) await yielder.yield();
    const { email, divisionId } = userFields(subject);
    columns.names.push(folded(subject.name));
    columns.emails.push(folded(email ?? ''));
    add(columns.byState, subject.state, subject.rank);
    if (divisionId !== undefined) add(columns.byDivision, divisionId, subject.rank);
  }
  return columns;
});

/** What only users have. */
function userFields({ type, entity }: IndexedSubject): Pick<Partial<User>, 'email' | 'divisionId'> {
  return type === 'user' ? ((entity ?? {}) as Partial<User>) : {};
}

function add(lists: Map<string, number[]>, key: string, rank: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [rank]);
  else list.push(rank);
}
