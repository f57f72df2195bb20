import { actionsOf } from '../../access/questions/search';
import type { PermissionIndex } from '../../access/matrix/permission-index';
import type { Evaluator } from '../evaluation/evaluator';
import { typePrefix } from '../evaluation/permission-of';
import type { Action } from '../request/entities';
import { orThrow } from '../authzen.errors';
import type { JsonObject } from '../request/json-object';
import { readResource, readSubject } from '../request/read-evaluation';
import { EMPTY_PAGE, pageOf, type SearchPage, type PageWindow } from './search-page';

/** No action is given, so nothing is known of one. */
const NO_ACTION: Action = { name: '' };

/**
 * What a subject may do with a resource, by name: the actions of the resource's type where the catalogue has some,
 * and permissions of every kind for a division, the organisation or another type.
 */
export function searchActions(evaluator: Evaluator, body: JsonObject, window: PageWindow): SearchPage {
  const { type: name, id } = orThrow(readSubject(body));
  const resource = orThrow(readResource(body));
  const place = evaluator.placeOf(resource, NO_ACTION);
  const { index, options } = evaluator;
  const type = options.subjectTypes.find(name);
  const subject = type === undefined ? undefined : index.subject(type, id);
  if (subject === undefined || typeof place === 'string') return EMPTY_PAGE;
  const permissions = actionsOf(index, subject, place.divisionId, place.properties);
  return pageOf(namesFor(resource.type, permissions, index.permissions), window);
}

/** As an evaluation about the resource names them. */
function namesFor(resourceType: string, allowed: string[], { tree }: PermissionIndex): string[] {
  const prefix = typePrefix(resourceType);
  const [domain = '', entity = '', ...rest] = prefix.split(':');
  if (rest.length !== 1 || tree.get(domain)?.has(entity) !== true) return allowed;
  return allowed.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}
