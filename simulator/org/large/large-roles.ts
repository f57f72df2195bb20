import { contactCentreRoles } from '../roles/contact-centre-roles';
import { type RoleDefinition, roleFrom } from '../roles/role-definition';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedOrg } from '../simulated-org';

export interface LargeRoles {
  employee: string;
  /** Held by about three people in ten. */
  voiceAgent: string;
  /** Everyday roles, for anyone. */
  everyday: string[];
  /** Roles with far-reaching rights, for few. */
  powerful: string[];
}

const powerfulKeys = new Set([
  'admin',
  'master-admin',
  'people-admin',
  'auditor',
  'telephony-admin',
  'integration-developer',
]);
const setApart = new Set(['employee', 'voice-agent', ...powerfulKeys]);

/** Adds the contact centre's roles, and variants of the everyday ones until there are `count`. */
export function addLargeRoles(org: SimulatedOrg, random: SeededRandom, count: number): LargeRoles {
  const ids = new Map<string, string>();
  for (const definition of contactCentreRoles) ids.set(definition.key, addRole(org, random, definition));
  const variable = contactCentreRoles.filter((one) => !setApart.has(one.key) && !one.default);
  const everyday = variable.map((one) => ids.get(one.key) as string);
  for (let number = 1; org.roles.size < count; number++) {
    everyday.push(addRole(org, random, variantOf(org, random, random.pick(variable), number)));
  }
  return {
    employee: ids.get('employee') as string,
    voiceAgent: ids.get('voice-agent') as string,
    everyday,
    powerful: [...powerfulKeys].map((key) => ids.get(key) as string),
  };
}

function addRole(org: SimulatedOrg, random: SeededRandom, definition: RoleDefinition): string {
  const id = random.uuid();
  org.roles.set(id, roleFrom(definition, id));
  return id;
}

/** Roles grow in practice: a copy of a known one plus what someone once asked for. */
function variantOf(
  org: SimulatedOrg,
  random: SeededRandom,
  base: RoleDefinition,
  number: number,
): RoleDefinition {
  const extras = random.sample(org.catalogue, 3 + random.below(12));
  const added = extras.map((one) => `${one.domain}:${one.entityType}:${one.action}`).join(';');
  return {
    ...base,
    key: `${base.key}-${number}`,
    name: `${base.name} ${number}`,
    policies: `${base.policies};${added}`,
  };
}
