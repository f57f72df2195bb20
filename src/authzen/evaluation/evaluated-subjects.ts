import type { SubjectReference } from '../../sync/consistency';
import type { Subject } from '../request/entities';
import { Fault } from '../request/fault';
import type { JsonObject } from '../request/json-object';
import { readSubject } from '../request/read-evaluation';
import { evaluatedTypes, isEvaluatedType } from './evaluator';

/** The subject to read again for a fully consistent answer; none when it is of a type that holds nothing. */
export function evaluatedSubjects({ type, id }: Subject): SubjectReference[] {
  return isEvaluatedType(type) ? [{ type, id }] : [];
}

/** The same for a list of evaluations, each subject once. */
export function subjectsOfItems(defaults: JsonObject, items: readonly JsonObject[]): SubjectReference[] {
  const subjects = items.flatMap((item) => {
    const subject = readSubject(item, defaults);
    return subject instanceof Fault ? [] : [subject];
  });
  return evaluatedTypes.flatMap((type) => {
    const ids = new Set(subjects.filter((subject) => subject.type === type).map(({ id }) => id));
    return [...ids].map((id) => ({ type, id }));
  });
}
