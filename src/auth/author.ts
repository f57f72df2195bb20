import type { Caller } from './caller';

/** Who wrote something, as stored and shown. A type, since interfaces are no JsonValue. */
export type Author = {
  readonly type: Caller['kind'] | 'system';
  readonly id: string;
};

export function authorOf({ kind, id }: Pick<Caller, 'kind' | 'id'>): Author {
  return { type: kind, id };
}
