import { verdictOn, unknown, type Examination } from '../assumption';
import { idsOf, rowsAt, rowsOf, textAt } from '../fields';
import { evaluatePage } from './listings.examination';
import { seenOf, type ObservedPage } from '../observed-page';
import { grantsOf, type ExaminationContext } from '../examination-context';
import { sampledGrants } from '../sampled-grants';

const MAX_GROUPS = 10;
/** Pairs of a role and a member whose role is read to the end, and pages of all these together. */
const MAX_READ = 3;
const MAX_PAGES = 60;

export interface ObservedGrants {
  /** Of the role with the longest first page. */
  readonly page?: ObservedPage;
  readonly rows: number;
  readonly unknownTypes: number;
  /** Rows about a subject that another row of the same page is about. */
  readonly repeated: number;
  /** Rows of the division `*`, and rows that name every division there is. */
  readonly inAll: number;
  readonly inEach: number;
  /** Pairs of a group with a role and a member who does not hold it directly. */
  readonly inherited: {
    readonly asked: number;
    /** Where the member's grants show the group's. */
    readonly shown: number;
    /** Where the holders of the role could be read to the end, and of these, where they list the member. */
    readonly read: number;
    readonly listed: number;
  };
}

const TYPES = ['PC_USER', 'PC_GROUP', 'PC_OAUTH_CLIENT', 'PC_TRUSTEE_USER', 'PC_TRUSTEE_GROUP'];

export const grantsExamination: Examination<ObservedGrants> = {
  observe,
  assumptions: [
    {
      id: 'page-size-subjectgrants',
      assumes:
        '`roles/{id}/subjectgrants` may return smaller pages than requested (500), and says how large and how many.',
      otherwise: 'Grants are missed, or read more than once.',
      evaluate: ({ page }) => evaluatePage(page),
    },
    {
      id: 'subject-types',
      assumes: 'Grants belong to users, groups, OAuth clients, and users and groups of trustees.',
      otherwise: 'Grants of other types of subjects are omitted; answers are partial.',
      evaluate: ({ rows, unknownTypes }) =>
        rows === 0
          ? unknown('no grant seen')
          : verdictOn(unknownTypes === 0, `${unknownTypes} of ${rows} are of another type`),
    },
    {
      id: 'rows-by-subject',
      assumes: 'Each holder of a role is one row, with all divisions.',
      otherwise: 'Rolecall takes the listing for one that changes while it is read: answers are partial.',
      evaluate: ({ rows, repeated }) =>
        rows === 0
          ? unknown('no grant seen')
          : verdictOn(repeated === 0, `${repeated} of ${rows} rows repeat a subject`),
    },
    {
      id: 'all-divisions',
      assumes: 'A grant in all divisions is one in the division `*`.',
      otherwise: 'It does not cover divisions of the future in the answers of Rolecall.',
      evaluate: ({ inAll, inEach }) => {
        const said = `${inAll} grants in *, ${inEach} that name each division`;
        return verdictOn(inAll > 0 ? true : inEach > 0 ? false : undefined, said);
      },
    },
    {
      id: 'inherited-shown',
      assumes: 'The grants of a user show those of groups, with the id of the group (`includeDuplicates`).',
      otherwise: 'Refreshes do not see new grants of groups; sync runs do.',
      evaluate: ({ inherited: { asked, shown } }) =>
        asked === 0
          ? unknown('no group with a role and a member')
          : verdictOn(shown === asked, `${shown} of ${asked} are shown`),
    },
    {
      id: 'holders-direct',
      assumes: '`roles/{id}/subjectgrants` lists direct holders, and not those through a group.',
      otherwise:
        'Roles held through a group are shown as direct too, and last until the next sync run after leaving it.',
      evaluate: ({ inherited: { read, listed } }) =>
        read === 0
          ? unknown('no group with a role and a member')
          : verdictOn(listed === 0, `${listed} of ${read} members are listed`),
    },
  ],
};

async function observe(context: ExaminationContext): Promise<ObservedGrants> {
  const { pages, rows } = await sampledGrants(context);
  const divisions = rowsOf(await context.firstPage('divisions')).length;
  const idsIn = rows.map((row) => idsOf(rowsAt(row, 'divisions')));
  const longest = [...pages].sort((a, b) => rowsOf(b).length - rowsOf(a).length)[0];
  return {
    page: longest && seenOf(longest, 500),
    rows: rows.length,
    unknownTypes: rows.filter((row) => !TYPES.includes(textAt(row, 'type') ?? '')).length,
    repeated: pages
      .map((one) => idsOf(rowsOf(one)))
      .reduce((sum, ids) => sum + ids.length - new Set(ids).size, 0),
    inAll: idsIn.filter((ids) => ids.includes('*')).length,
    inEach:
      divisions < 2 ? 0 : idsIn.filter((ids) => new Set(ids).size === divisions && !ids.includes('*')).length,
    inherited: await observeInherited(context),
  };
}

async function observeInherited(context: ExaminationContext): Promise<ObservedGrants['inherited']> {
  const pairs = await inheritingPairs(context);
  const byLength = [...pairs].sort((a, b) => a.pages - b.pages);
  const answers: boolean[] = [];
  let left = MAX_PAGES;
  for (const { roleId, memberId, pages } of byLength.slice(0, MAX_READ)) {
    if (pages > left) break;
    left -= pages;
    const isListed = await lists(context, roleId, memberId, pages);
    if (isListed !== undefined) answers.push(isListed);
  }
  return {
    asked: pairs.length,
    shown: pairs.filter(({ isShown }) => isShown).length,
    read: answers.length,
    listed: answers.filter((isListed) => isListed).length,
  };
}

/** Someone who holds a role through a group, and not directly. */
interface InheritingPair {
  readonly memberId: string;
  readonly roleId: string;
  /** Whether the grants of the member show that. */
  readonly isShown: boolean;
  /** Of the holders of the role. */
  readonly pages: number;
}

async function inheritingPairs(context: ExaminationContext): Promise<InheritingPair[]> {
  const groups = rowsOf(await context.firstPage('groups')).filter(
    ({ rolesEnabled, state }) => rolesEnabled === true && state === 'active',
  );
  const found = idsOf(groups)
    .slice(0, MAX_GROUPS)
    .map((groupId) => inheritingPair(context, groupId));
  return (await Promise.all(found)).filter((pair) => pair !== undefined);
}

async function inheritingPair(
  context: ExaminationContext,
  groupId: string,
): Promise<InheritingPair | undefined> {
  const roles = grantsOf(await context.subject(groupId)).map(({ roleId }) => roleId);
  const memberId = await someMember(context, groupId);
  if (roles.length === 0 || memberId === undefined) return undefined;
  const held = grantsOf(await context.subject(memberId));
  const own = held.filter(({ holderId }) => holderId === memberId).map(({ roleId }) => roleId);
  const roleId = roles.find((id) => !own.includes(id));
  if (roleId === undefined) return undefined;
  const holders = await context.holders(roleId);
  const pages = holders.kind === 'ok' ? Number(holders.body.pageCount ?? 1) : Infinity;
  const isShown = held.some((grant) => grant.holderId === groupId && grant.roleId === roleId);
  return { memberId, roleId, isShown, pages };
}

/** One who is active and a member in any case: no owner. */
async function someMember(context: ExaminationContext, groupId: string): Promise<string | undefined> {
  const groups = rowsOf(await context.firstPage('groups'));
  const owners = idsOf(
    rowsAt(
      groups.find((group) => group.id === groupId),
      'owners',
    ),
  );
  const members = rowsOf(await context.members(groupId)).filter(({ state }) => state === 'active');
  return idsOf(members).find((id) => !owners.includes(id));
}

/** Whether the holders of a role list a subject; undefined where they cannot be read to the end. */
async function lists(context: ExaminationContext, roleId: string, subjectId: string, pages: number) {
  for (let pageNumber = 1; pageNumber <= pages; pageNumber += 1) {
    const page = await context.holders(roleId, pageNumber);
    if (page.kind === 'refused') return undefined;
    if (idsOf(rowsOf(page)).includes(subjectId)) return true;
  }
  return false;
}
