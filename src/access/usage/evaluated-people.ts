import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import type { AuditedAct, RecordedAct } from './audited-acts';
import { callerReadiness } from './caller-readiness';
import type { EnforcedNeeds } from './enforced-needs';
import { heldPermissions } from './held-permissions';

/** A person of whom the audits tell an act that is concerned, or may be, and who lacks what it will need. */
export interface EvaluatedPerson {
  readonly person: IndexedSubject;
  /** `not_known`: the act may have been done by an operation that is not concerned, or where they hold it. */
  readonly readiness: 'lacks' | 'not_known';
  readonly missing: readonly string[];
  /** RFC 3339, UTC. */
  readonly lastAt: string;
  readonly actCount: number;
}

/** The acts that operations which are concerned lead to. */
export function concernedActs(needs: EnforcedNeeds, acts: readonly AuditedAct[]): AuditedAct[] {
  return acts.filter(({ operations }) => operations.some((one) => needs.operations.includes(one)));
}

/** People who did what is concerned, by name. Those who are ready are left out. */
export function evaluatedPeople(
  index: AccessIndex,
  needs: EnforcedNeeds,
  recorded: readonly RecordedAct[],
): EvaluatedPerson[] {
  const found = new Map<IndexedSubject, EvaluatedPerson>();
  for (const act of recorded) {
    const person = personOf(index, act.actorId);
    const evaluated = person && evaluatedAct(index, needs, act, person);
    if (evaluated !== undefined) found.set(evaluated.person, merged(found.get(evaluated.person), evaluated));
  }
  return [...found.values()].sort((one, other) => one.person.rank - other.person.rank);
}

function personOf(index: AccessIndex, id: string): IndexedSubject | undefined {
  return index.subject('user', id) ?? index.subject('trustee_user', id);
}

function evaluatedAct(
  index: AccessIndex,
  needs: EnforcedNeeds,
  { act, lastAt, count }: RecordedAct,
  person: IndexedSubject,
): EvaluatedPerson | undefined {
  const held = heldPermissions(index, person);
  const results = act.operations.map((operation) => {
    const calls = [{ operation, succeeded: count, refused: 0, undecided: 0 }];
    return callerReadiness(needs, { held, calls, actsForUsers: false });
  });
  if (results.every(({ readiness }) => readiness === 'ready' || readiness === 'not_concerned'))
    return undefined;
  const isCertain = results.every(({ readiness }) => readiness === 'lacks');
  return {
    person,
    readiness: isCertain ? 'lacks' : 'not_known',
    missing: [...new Set(results.flatMap(({ missing }) => missing))].sort(),
    lastAt,
    actCount: count,
  };
}

function merged(one: EvaluatedPerson | undefined, other: EvaluatedPerson): EvaluatedPerson {
  if (one === undefined) return other;
  return {
    person: one.person,
    readiness: one.readiness === 'lacks' ? 'lacks' : other.readiness,
    missing: [...new Set([...one.missing, ...other.missing])].sort(),
    lastAt: one.lastAt > other.lastAt ? one.lastAt : other.lastAt,
    actCount: one.actCount + other.actCount,
  };
}
