import type { Snapshot } from '../../src/access/model/snapshot';

/** Every permission that can be asked about: the catalogue's, and the flat ones of roles. */
export function permissionCodes({ catalogue, roles }: Snapshot): string[] {
  const flat = roles.flatMap(({ permissions }) => permissions);
  const listed = catalogue.map(({ domain, entity, action }) => `${domain}:${entity}:${action}`);
  return [...new Set([...listed, ...flat])];
}
