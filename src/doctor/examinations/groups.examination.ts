import type { Answer, Fields } from '../../genesys/probing/genesys-probes';
import { verdictOn, unknown, type Examination } from '../assumption';
import { at, idsOf, rowsAt, rowsOf, textAt } from '../fields';
import { grantsOf, type ExaminationContext } from '../examination-context';

/** Groups that are looked at for each question. */
const MAX_GROUPS = 5;

/** People through groups that should give them nothing. */
interface Conferred {
  /** Groups with a member and a grant. */
  readonly groups: number;
  /** Of these, how many show their grants among those of a member. */
  readonly confer: number;
}

export interface ObservedGroups {
  readonly groups: number;
  readonly withFlags: number;
  /** Of groups whose owners do not count. */
  readonly owners: { readonly all: number; readonly amongMembers: number; readonly amongIndividuals: number };
  readonly inactive: Conferred;
  readonly unmarked: Conferred;
}

export const groupsExamination: Examination<ObservedGroups> = {
  observe,
  assumptions: [
    {
      id: 'group-flags',
      assumes: 'Each group says its state, and whether its roles (`rolesEnabled`) and owners count.',
      otherwise:
        'Roles of a group without `rolesEnabled`, and its owners without `includeOwners`, count for no one.',
      evaluate: ({ groups, withFlags }) =>
        groups === 0
          ? unknown('no group seen')
          : verdictOn(withFlags === groups, `${withFlags} of ${groups} groups do`),
    },
    {
      id: 'owners-among-members',
      assumes: 'Owners are among the members of a group, even if they do not count.',
      otherwise: 'Rolecall makes calls that find nothing. No answer is wrong.',
      evaluate: ({ owners: { all, amongMembers } }) =>
        all === 0
          ? unknown('no group with owners that do not count')
          : verdictOn(amongMembers > 0, `${amongMembers} of ${all} owners are`),
    },
    {
      id: 'individuals-without-owners',
      assumes: '`groups/{id}/individuals` lists no owner who is not a member.',
      otherwise: 'Owners who do not count are shown with the roles of their group.',
      evaluate: ({ owners: { all, amongIndividuals } }) => {
        if (all === 0) return unknown('no group with owners that do not count');
        const said = `${amongIndividuals} of ${all} owners are listed`;
        if (amongIndividuals < all) return verdictOn(true, said);
        return all < 3 ? unknown(`${said}; they may be members`) : verdictOn(false, said);
      },
    },
    confersNothing('inactive-groups', 'An inactive group', ({ inactive }) => inactive),
    confersNothing('unmarked-groups', 'A group without `rolesEnabled`', ({ unmarked }) => unmarked),
  ],
};

function confersNothing(id: string, which: string, of: (seen: ObservedGroups) => Conferred) {
  return {
    id,
    assumes: `${which} gives its members no roles.`,
    otherwise: 'Members may do more than Rolecall shows.',
    evaluate: (seen: ObservedGroups) => {
      const { groups, confer } = of(seen);
      if (groups === 0) return unknown('no such group with a member and a role');
      return verdictOn(confer === 0, `${confer} of ${groups} such groups give roles`);
    },
  };
}

async function observe(context: ExaminationContext): Promise<ObservedGroups> {
  const groups = rowsOf(await context.firstPage('groups'));
  const flags = ['state', 'rolesEnabled', 'includeOwners'];
  return {
    groups: groups.length,
    withFlags: groups.filter((group) => flags.every((flag) => at(group, flag) !== undefined)).length,
    owners: await observeOwners(context, groups),
    inactive: await observeConferred(
      context,
      groups.filter((group) => group.rolesEnabled === true && group.state !== 'active'),
    ),
    unmarked: await observeConferred(
      context,
      groups.filter((group) => group.rolesEnabled === false && group.state === 'active'),
    ),
  };
}

async function observeOwners(
  context: ExaminationContext,
  groups: readonly Fields[],
): Promise<ObservedGroups['owners']> {
  const owned = groups.filter((group) => ownersOf(group).length > 0 && group.includeOwners === false);
  let [all, amongMembers, amongIndividuals] = [0, 0, 0];
  for (const group of owned.slice(0, MAX_GROUPS)) {
    const id = textAt(group, 'id') ?? '';
    const members = await context.members(id);
    const individuals = await context.probes.ask('GET /api/v2/groups/{groupId}/individuals', (api) =>
      api.groups.getGroupIndividuals(id),
    );
    // Of a longer listing, an owner may be on a later page.
    if (!isWhole(members) || individuals.kind === 'refused') continue;
    const owners = ownersOf(group);
    const count = (answer: Answer) => owners.filter((owner) => idsOf(rowsOf(answer)).includes(owner)).length;
    all += owners.length;
    amongMembers += count(members);
    amongIndividuals += count(individuals);
  }
  return { all, amongMembers, amongIndividuals };
}

const ownersOf = (group: Fields) => idsOf(rowsAt(group, 'owners'));

function isWhole(answer: Answer): boolean {
  return answer.kind === 'ok' && rowsOf(answer).length === answer.body.total;
}

async function observeConferred(context: ExaminationContext, groups: readonly Fields[]): Promise<Conferred> {
  let [counted, confer] = [0, 0];
  for (const id of idsOf(groups).slice(0, MAX_GROUPS)) {
    const [member] = idsOf(rowsOf(await context.members(id)));
    if (member === undefined || grantsOf(await context.subject(id)).length === 0) continue;
    counted += 1;
    if (grantsOf(await context.subject(member)).some(({ holderId }) => holderId === id)) confer += 1;
  }
  return { groups: counted, confer };
}
