import type { Schemas } from '../api/client';
import { common } from './common';

type NamedReference = Schemas['NamedReferenceDto'];

/** What a division is called inside a sentence. */
export function divisionName({ id, name, deleted }: NamedReference): string {
  if (id === '*') return common.allDivisions;
  return named({ id, name, deleted });
}

export function named({ id, name, deleted }: NamedReference): string {
  return `${name ?? id}${deleted === true ? common.deletedSuffix : ''}`;
}
