import { badRequest } from '../http/api-error';
import type { Query } from '../http/query';
import { jabberIdOf } from './references';

/** Selects by `id` or by `jabberId`, which cannot be used together. Without either, everything is selected. */
export function selectedById(query: Query, kind: 'user' | 'group'): (entity: { id: string }) => boolean {
  const ids = new Set(query.ids(kind));
  const jabberIds = new Set(query.ids(kind, 'jabberId'));
  if (ids.size > 0 && jabberIds.size > 0) {
    throw badRequest('bad.request', 'jabberId cannot be used with the id parameter.');
  }
  if (jabberIds.size > 0) return ({ id }) => jabberIds.has(jabberIdOf(id));
  return ({ id }) => ids.size === 0 || ids.has(id);
}
