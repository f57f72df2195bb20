import { Breather } from '../../common/breather';
import type { AccessIndex } from '../../access-index/access-index';
import { isEvaluatedType, type Evaluator } from '../evaluation/evaluator';
import { DIVISION, ORGANIZATION } from '../evaluation/place';
import { orRefused } from '../request/fault-error';
import type { JsonObject } from '../request/json-object';
import { readAction, readSubject, readWanted } from '../request/read-evaluation';
import { NOTHING_FOUND, pageOf, type Found, type Window } from './found';

/** The resources of a type with which a subject may do something, by id: divisions, and what the operator told of. */
export async function searchResources(
  evaluator: Evaluator,
  body: JsonObject,
  window: Window,
): Promise<Found> {
  const subject = orRefused(readSubject(body));
  const action = orRefused(readAction(body));
  const { type, properties } = orRefused(readWanted('resource', body));
  if (!isEvaluatedType(subject.type)) return NOTHING_FOUND;
  const ids: string[] = [];
  const breather = new Breather();
  for (const id of candidates(evaluator, type)) {
    const resource = { type, id, ...(properties && { properties }) };
    if (evaluator.allows({ subject, action, resource })) ids.push(id);
    if (breather.due()) await breather.breathe();
  }
  return pageOf(ids, window);
}

function candidates({ index, known }: Evaluator, type: string): Iterable<string> {
  if (type === DIVISION) return index.divisions.keys();
  return type === ORGANIZATION ? organizationOf(index) : known.idsOf(type);
}

function organizationOf({ snapshot }: AccessIndex): string[] {
  return [snapshot.organization.id];
}
