import { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../../access/index/access-index';
import type { Evaluator } from '../evaluation/evaluator';
import { DIVISION, ORGANIZATION } from '../evaluation/place';
import { orThrow } from '../authzen.errors';
import type { JsonObject } from '../request/json-object';
import { readAction, readSubject, readWanted } from '../request/read-evaluation';
import { EMPTY_PAGE, pageOf, type SearchPage, type PageWindow } from './search-page';

/** The resources of a type with which a subject may do something, by id: of those whose instances are known. */
export async function searchResources(
  evaluator: Evaluator,
  body: JsonObject,
  window: PageWindow,
): Promise<SearchPage> {
  const subject = orThrow(readSubject(body));
  const action = orThrow(readAction(body));
  const { type, properties } = orThrow(readWanted('resource', body));
  if (evaluator.options.subjectTypes.find(subject.type) === undefined) return EMPTY_PAGE;
  const ids: string[] = [];
  const yielder = new Yielder();
  for (const id of candidates(evaluator, type)) {
    const resource = { type, id, ...(properties && { properties }) };
    if (evaluator.allows({ subject, action, resource })) ids.push(id);
    if (yielder.due()) await yielder.yield();
  }
  return pageOf(ids, window);
}

function candidates({ index, options }: Evaluator, type: string): Iterable<string> {
  if (type === DIVISION) return index.divisions.keys();
  if (type === ORGANIZATION) return [index.snapshot.organization.id];
  return new Set([...subjectsOf(index, type), ...options.known.idsOf(type)]);
}

/** Users, groups and clients are resources as well. */
function subjectsOf({ snapshot: { users, groups, oauthClients } }: AccessIndex, type: string): string[] {
  switch (type) {
    case 'user':
      return users.map(({ id }) => id);
    case 'group':
      return groups.map(({ id }) => id);
    case 'oauth_client':
      return oauthClients.map(({ id }) => id);
    default:
      return [];
  }
}
