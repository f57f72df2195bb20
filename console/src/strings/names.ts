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

const PARTIES: Readonly<Record<string, string>> = {
  api_key: 'API key',
  jwt: 'Token of',
  genesys_user: 'Person',
};

/** Who planned or approved, from `kind:id` and the name where it is known. */
export function partyName(party: string, name?: string): string {
  if (name !== undefined) return name;
  const [kind = '', ...id] = party.split(':');
  return `${PARTIES[kind] ?? kind} ${id.join(':')}`;
}
