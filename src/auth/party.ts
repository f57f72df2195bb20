import type { Caller } from './caller';

/** Who did something, as stored. */
export interface Actor {
  readonly type: Caller['kind'];
  readonly id: string;
  /** Names of the person behind a token; see `Caller.person`. */
  readonly person?: readonly string[];
}

/**
 * Every name of the party behind a credential: the credential itself first, the person that it represents, and for a
 * key those who created it, transitively. Credentials that share a name count as one.
 */
export type Party = readonly [credential: string, ...others: string[]];

/** It represents the installation: two keys that it created for two people do not make them one. */
const BOOTSTRAP = 'api_key:bootstrap';

export function partyOf(actor: Actor, creators: readonly Actor[] = []): Party {
  const others = creators.flatMap((creator) => [nameOf(creator), ...(creator.person ?? [])]);
  return [nameOf(actor), ...(actor.person ?? []), ...others];
}

export function isSameParty(one: Party, other: Party): boolean {
  const isBootstrap = one[0] === BOOTSTRAP || other[0] === BOOTSTRAP;
  return one.some((name) => (name !== BOOTSTRAP || isBootstrap) && other.includes(name));
}

/** A user of Genesys, or a token that names a person. A key names no person: who holds it is not known. */
export function isPerson({ type, person }: Actor): boolean {
  return type === 'genesys_user' || (type === 'jwt' && person !== undefined && person.length > 0);
}

/** The name of a user of Genesys. */
export function genesysUserName(id: string): string {
  return nameOf({ type: 'genesys_user', id });
}

/** The name of the person with this address: case makes no difference. */
export function emailName(email: string): string {
  return `email:${email.trim().toLowerCase()}`;
}

export function actorOfCaller({ kind, id, person }: Caller): Actor {
  return { type: kind, id, ...(person !== undefined && { person }) };
}

/** As stored in columns; `person` is JSON. */
export function actorIn(type: string, id: string, person?: string | null): Actor {
  return { type: type as Actor['type'], id, ...(person && { person: JSON.parse(person) as string[] }) };
}

/** The column of the person, as JSON. */
export function personColumn({ person }: Actor): string | null {
  return person === undefined ? null : JSON.stringify(person);
}

function nameOf({ type, id }: Actor): string {
  return `${type}:${id}`;
}
