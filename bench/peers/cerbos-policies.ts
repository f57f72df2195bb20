import type { PeerFacts, PeerPermission } from './peer-facts';

/** A policy for each entity, with a rule for each action: the roles that give it. By file name. */
export function cerbosPolicies({ permissions }: PeerFacts): ReadonlyMap<string, object> {
  const byResource = new Map<string, PeerPermission[]>();
  for (const permission of permissions) {
    const { resource } = partsOf(permission.code);
    byResource.set(resource, [...(byResource.get(resource) ?? []), permission]);
  }
  return new Map(
    [...byResource].map(([resource, ofIt]) => [
      `${resource.replaceAll(':', '.')}.json`,
      policy(resource, ofIt),
    ]),
  );
}

/** `routing:queue:edit` is the action `edit` on the resource `routing:queue`. */
export function partsOf(code: string): { readonly resource: string; readonly action: string } {
  const end = code.lastIndexOf(':');
  return { resource: code.slice(0, end), action: code.slice(end + 1) };
}

function policy(resource: string, permissions: readonly PeerPermission[]): object {
  const rules = permissions
    .filter(({ roleIds }) => roleIds.length > 0)
    .map(({ code, roleIds }) => ({
      actions: [partsOf(code).action],
      effect: 'EFFECT_ALLOW',
      roles: roleIds,
    }));
  return { apiVersion: 'api.cerbos.dev/v1', resourcePolicy: { resource, version: 'default', rules } };
}
