import type { Requester } from './requested-by';

/** A caller who is a Genesys user makes a change there as that user, unless the request names another. */
export function genesysUserOf({ caller }: Requester): string | undefined {
  return caller.kind === 'genesys_user' ? caller.id : undefined;
}
