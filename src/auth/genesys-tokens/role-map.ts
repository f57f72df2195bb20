import { InvalidSettingsError } from '../../config/invalid-settings-error';
import { isOwnRole, ownRoleNames, type OwnRole } from '../own-roles';
import type { GenesysRole } from './genesys-identity-source';

const NAME_PREFIX = 'name:';

/** Which of our roles a role of Genesys gives: by its id, or by its name. The two cannot be taken for each other. */
export class RoleMap {
  private readonly byId = new Map<string, readonly OwnRole[]>();
  private readonly byName = new Map<string, readonly OwnRole[]>();

  /** Keys are ids, or `name:` and a name. Throws InvalidSettingsError when a role is none of ours. */
  constructor(entries: Iterable<readonly [key: string, roles: readonly string[]]>) {
    for (const [key, roles] of entries) {
      if (!roles.every(isOwnRole)) throw notOurs();
      if (key.startsWith(NAME_PREFIX)) this.byName.set(key.slice(NAME_PREFIX.length), roles);
      else this.byId.set(key, roles);
    }
  }

  /** Ours, each once. Ids and names compare as bytes. */
  rolesOf(held: readonly GenesysRole[]): OwnRole[] {
    const given = held.flatMap(({ id, name }) => [
      ...(this.byId.get(id) ?? []),
      ...(this.byName.get(name) ?? []),
    ]);
    return [...new Set(given)];
  }
}

function notOurs(): InvalidSettingsError {
  const detail = `must map to roles of this service only: ${ownRoleNames.join(', ')}.`;
  return new InvalidSettingsError([{ env: 'GENESYS_ROLE_MAP', detail }]);
}
