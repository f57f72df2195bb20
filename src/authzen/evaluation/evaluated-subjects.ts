import type { SubjectReference } from '../../revisions/current/consistency';
import type { Subject } from '../request/entities';
import { Fault } from '../request/fault';
import type { JsonObject } from '../request/json-object';
import { readResource, readSubject } from '../request/read-evaluation';
import type { KnownResources } from '../resources/known-resources';
import { requestedDivision } from './place';
import { evaluatedTypes, type SubjectTypes } from './subject-types';

/** The subject to read again for a fully consistent answer; none when it is of a type that holds nothing. */
export function evaluatedSubjects({ type: name, id }: Subject, types: SubjectTypes): SubjectReference[] {
  const type = types.find(name);
  return type === undefined ? [] : [{ type, id }];
}

/** The divisions that evaluations are about: the divisions are read again for a fully consistent answer if one is not known. */
export function evaluatedDivisions(
  defaults: JsonObject,
  items: readonly JsonObject[],
  known: KnownResources,
): string[] {
  return items.flatMap((item) => {
    const resource = readResource(item, defaults);
    return resource instanceof Fault ? [] : (requestedDivision(resource, known) ?? []);
  });
}

/** The same for a list of evaluations, each subject once. */
export function subjectsOfItems(
  defaults: JsonObject,
  items: readonly JsonObject[],
  types: SubjectTypes,
): SubjectReference[] {
  const subjects = items.flatMap((item) => {
    const subject = readSubject(item, defaults);
    return subject instanceof Fault ? [] : evaluatedSubjects(subject, types);
  });
  return evaluatedTypes.flatMap((type) => {
    const ids = new Set(subjects.filter((subject) => subject.type === type).map(({ id }) => id));
    return [...ids].map((id) => ({ type, id }));
  });
}
