import type { SubjectReference } from '../../sync/consistency';
import type { Subject } from '../request/entities';
import { Fault } from '../request/fault';
import type { JsonObject } from '../request/json-object';
import { readSubject } from '../request/read-evaluation';
import { isEvaluatedType } from './evaluator';

/** The subject to read again for a fully consistent answer; undefined when there is none of that kind. */
export function evaluatedSubject({ type, id }: Subject): SubjectReference | undefined {
  return isEvaluatedType(type) ? { type, id } : undefined;
}

/** The same for a list of evaluations: they have to be about one subject. */
export function onlySubject(
  defaults: JsonObject,
  items: readonly JsonObject[],
): SubjectReference | undefined {
  let only: Subject | undefined;
  for (const item of items) {
    const subject = readSubject(item, defaults);
    if (subject instanceof Fault) continue;
    if (only !== undefined && (only.type !== subject.type || only.id !== subject.id)) return undefined;
    only = subject;
  }
  return only && evaluatedSubject(only);
}
