import type { IndexedSubject } from '../../access/index/indexed-subject';
import { subjectsWith } from '../../access/questions/search';
import type { Evaluator } from '../evaluation/evaluator';
import { Fault } from '../request/fault';
import { orThrow } from '../authzen.errors';
import type { JsonObject } from '../request/json-object';
import { readAction, readResource, readWanted } from '../request/read-evaluation';
import { EMPTY_PAGE, type SearchPage, type PageWindow } from './search-page';

/** The subjects of a type that may do something, by name and id. Those that an evaluation allows, and no others. */
export function searchSubjects(
  evaluator: Evaluator,
  body: JsonObject,
  { limit, after }: PageWindow,
): SearchPage {
  const type = evaluator.options.subjectTypes.find(orThrow(readWanted('subject', body)).type);
  const action = orThrow(readAction(body));
  const resource = orThrow(readResource(body));
  const place = evaluator.placeOf(resource, action);
  if (type === undefined || typeof place === 'string') return EMPTY_PAGE;
  const { index } = evaluator;
  const permission = evaluator.permissionOf(action, resource);
  const list = subjectsWith(index, { type, permission, ...place });
  const afterRank = after === undefined ? undefined : orThrow(rankOf(index.subject(type, after)));
  const subjects = list.page(afterRank, limit + 1);
  const ids = subjects.slice(0, limit).map(({ id }) => id);
  return { ids, total: list.total, more: subjects.length > ids.length };
}

function rankOf(subject: IndexedSubject | undefined): number | Fault {
  return subject?.rank ?? new Fault('/page/token', 'stands for a place that is gone: begin the search again');
}
