import type { Requester } from './requested-by';

/** A caller who is a user of Genesys makes a change there himself, unless he says who does. */
export function genesysUserOf({ caller }: Requester): string | undefined {
  return caller.kind === 'genesys_user' ? caller.id : undefined;
}
