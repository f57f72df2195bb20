import type { CataloguePermission, Condition, Role } from '../../access/model/snapshot';
import { verdictOn, unknown, type Examination } from '../assumption';
import { at, rowsAt, rowsOf } from '../fields';
import type { ExaminationContext } from '../examination-context';

/** Permissions go out of use, and roles keep naming them; more than that would be another way of naming. */
const MAX_UNKNOWN_PERCENT = 5;

export interface ObservedRoles {
  readonly policies: number;
  /** That name permissions which the catalogue does not have. */
  readonly unknownPermissions: number;
  readonly wildcards: number;
  /** With `*` as a part of a name. */
  readonly partialWildcards: number;
  readonly conditions: number;
  readonly unreadableConditions: number;
  readonly permissions: number;
  /** Of the catalogue, that say whether they count by division and allow conditions. */
  readonly withFlags: number;
  /** Whether `authorization:grant:add` counts by division. */
  readonly grantsByDivision?: boolean;
}

export const rolesExamination: Examination<ObservedRoles> = {
  observe,
  assumptions: [
    {
      id: 'permissions-known',
      assumes: `Policies of roles name permissions of the catalogue, except for ${MAX_UNKNOWN_PERCENT} % of them.`,
      otherwise: 'A permission that the catalogue does not have is included in no role.',
      evaluate: ({ policies, unknownPermissions }) =>
        policies === 0
          ? unknown('no policy seen')
          : verdictOn(
              unknownPermissions * 100 <= policies * MAX_UNKNOWN_PERCENT,
              `${unknownPermissions} of ${policies} policies name others`,
            ),
    },
    {
      id: 'wildcards-whole',
      assumes: 'A wildcard stands for a whole domain, entity or action; it may also come expanded.',
      otherwise: 'Policies with a part of a name before or after `*` include nothing.',
      evaluate: ({ policies, wildcards, partialWildcards }) =>
        policies === 0
          ? unknown('no policy seen')
          : verdictOn(
              partialWildcards === 0,
              `${wildcards} of ${policies} policies have wildcards, ${partialWildcards} in part of a name`,
            ),
    },
    {
      id: 'conditions-readable',
      assumes: 'Conditions of policies consist of the documented parts.',
      otherwise: 'A condition that cannot be read is never met: the role shows less.',
      evaluate: ({ conditions, unreadableConditions }) =>
        conditions === 0
          ? unknown('no condition seen')
          : verdictOn(unreadableConditions === 0, `${unreadableConditions} of ${conditions} cannot be read`),
    },
    {
      id: 'catalogue-flags',
      assumes: 'Each permission says whether it counts by division and allows conditions.',
      otherwise: 'Without, it counts in the division of its grant only.',
      evaluate: ({ permissions, withFlags }) =>
        permissions === 0
          ? unknown('no permission seen')
          : verdictOn(withFlags === permissions, `${withFlags} of ${permissions} do`),
    },
    {
      id: 'grants-by-division',
      assumes:
        'Changing grants is permitted by division: `authorization:grant:add` counts in the divisions of its grant.',
      otherwise: 'A writing client changes grants in every division, wherever its role is assigned.',
      evaluate: ({ grantsByDivision }) =>
        verdictOn(
          grantsByDivision,
          grantsByDivision === undefined ? 'not in the catalogue' : `divisionAware is ${grantsByDivision}`,
        ),
    },
  ],
};

async function observe(context: ExaminationContext): Promise<ObservedRoles> {
  const options = { leaveOutUnreadable: true, priority: 'interactive' } as const;
  const [roles, catalogue] = await Promise.all([
    context.gateways.roles.list(options),
    context.gateways.permissions.list(options),
  ]);
  const raw = rowsOf(await context.firstPage('permissions')).flatMap((domain) =>
    Object.keys(at(domain, 'permissionMap') ?? {}).flatMap((entity) =>
      rowsAt(at(domain, 'permissionMap'), entity),
    ),
  );
  const flags = ['divisionAware', 'allowsConditions'];
  return {
    ...policiesSeen(roles.items, catalogue.items),
    permissions: raw.length,
    withFlags: raw.filter((one) => flags.every((flag) => typeof at(one, flag) === 'boolean')).length,
    grantsByDivision: catalogue.items.find(
      ({ domain, entity, action }) => `${domain}:${entity}:${action}` === 'authorization:grant:add',
    )?.divisionAware,
  };
}

function policiesSeen(roles: readonly Role[], catalogue: readonly CataloguePermission[]) {
  const policies = roles.flatMap((role) => role.policies);
  const names = policies.map(({ domain, entity, actions }) => [domain, entity, ...actions]);
  const conditions = policies.flatMap(({ condition }) => condition ?? []);
  const codes = new Set(
    catalogue.flatMap(({ domain, entity, action }) => patternsOf(domain, entity, action)),
  );
  const isKnown = ({ domain, entity, actions }: Role['policies'][number]) =>
    actions.every((action) => codes.has(JSON.stringify([domain, entity, action])));
  return {
    policies: policies.length,
    unknownPermissions: policies.filter((policy) => !isKnown(policy)).length,
    wildcards: names.filter((parts) => parts.includes('*')).length,
    partialWildcards: names.filter((parts) => parts.some((part) => part !== '*' && part.includes('*')))
      .length,
    conditions: conditions.length,
    unreadableConditions: conditions.filter(isUnreadable).length,
  };
}

/** Every way in which a policy may name a permission. */
function patternsOf(domain: string, entity: string, action: string): string[] {
  return [domain, '*'].flatMap((d) =>
    [entity, '*'].flatMap((e) => [action, '*'].map((a) => JSON.stringify([d, e, a]))),
  );
}

function isUnreadable(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(isUnreadable);
  if ('any' in condition) return condition.any.some(isUnreadable);
  return 'unreadable' in condition;
}
