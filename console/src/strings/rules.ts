import type { Schemas } from '../api/client';
import { count, number } from './common';
import { permissionWords } from './permission-words';

export const rules = {
  title: 'Rules',
  lead: 'What access must never meet. Each sync is checked against them, and so is each change before it is made.',
  tab: 'Rules',
  packsTab: 'Rule packs',
  none: 'No rules are kept yet',
  noneHint: 'Load a rule pack, or write a rule of your own.',
  rule: 'Rule',
  severity: 'Severity',
  mode: 'A change that breaks it',
  modes: { block: 'is refused', warn: 'is shown' },
  state: 'State',
  on: 'On',
  off: 'Off',
  from: (pack: string) => `from the pack ${pack}`,
  sameDivision: ' in the same division',
  missing: 'It names what this organisation does not have:',
  new: 'Write a rule',
  newTitle: 'A new rule',
  newHint: 'Who breaks it shows as soon as it is kept.',
  editTitle: (name: string) => `Edit the rule “${name}”`,
  editHint: 'Its earlier version stays on record.',
  editLabel: (name: string) => `Edit the rule ${name}`,
  kind: 'What must not be?',
  kinds: {
    roles_exclude: 'One person has two of some roles',
    role_requires: 'One has a role without others that go with it',
    permissions_exclude: 'One has permissions of two sets',
    permissions_n_of_m: 'One has too many of some permissions',
  },
  roles: 'Which roles?',
  role: 'Which role?',
  requires: 'Which roles go with it?',
  permissions: 'Which permissions?',
  firstPermissions: 'Permissions of the first set',
  secondPermissions: 'Permissions of the second set',
  howMany: 'How many of them are too many?',
  inOneDivision: 'Only where both are held in the same division',
  enabled: 'It is checked',
  find: 'Type a part of its name.',
  name: 'Name of the rule',
  rationale: 'Why is it a rule?',
  owner: 'Who answers for it? A person or a team',
  create: 'Keep this rule',
  removeLabel: (name: string) => `Delete the rule ${name}`,
  removeTitle: (name: string) => `Delete the rule “${name}”?`,
  removeText:
    'It is no longer checked, and what it found counts as resolved. Its earlier versions stay on record.',
  packRules: (rules_: number) => count(rules_, 'rule', 'rules'),
  load: 'Load',
  loadLabel: (name: string) => `Load the pack ${name}`,
  loadTitle: (name: string) => `Load the pack “${name}”?`,
  loadText:
    'Rules of it that are missing are added, and those that no one has changed here are brought up to date. Findings may appear with the next evaluation.',
  loaded: (rules_: number) => `${count(rules_, 'rule is', 'rules are')} kept from this pack.`,
  cancel: 'Cancel',
} as const;

export const assertions = {
  title: 'Assertions',
  lead: 'What must be so: each is checked with each sync, and fails when it is so no longer.',
  none: 'No assertions are kept yet',
  noneHint: 'An assertion says who may hold what, such as “at most three people may delete recordings”.',
  statuses: {
    passed: 'Holds',
    failed: 'Fails',
    indeterminate: 'Not decided',
    pending: 'Not checked yet',
    off: 'Off',
  },
  since: 'Since',
  offenders: (offenders: number) => count(offenders, 'offender', 'offenders'),
  more: (shown: number, total: number) => `The first ${number(shown)} of ${number(total)}.`,
  missing: 'What it names is missing:',
  new: 'Write an assertion',
  newTitle: 'A new assertion',
  newHint: 'Whether it holds shows as soon as it is kept.',
  editTitle: (name: string) => `Edit the assertion “${name}”`,
  editHint: 'It is checked again as soon as it is kept.',
  editLabel: (name: string) => `Edit the assertion ${name}`,
  removeLabel: (name: string) => `Delete the assertion ${name}`,
  removeTitle: (name: string) => `Delete the assertion “${name}”?`,
  removeText: 'It is no longer checked, and pipelines that ask about it are told that it is gone.',
  kind: 'What must be so?',
  kinds: {
    at_most_holders: 'At most so many may do it',
    only_group_holds: 'Only members of some groups may do it',
    role_grants_nothing_of: 'A role gives none of it',
    subject_may: 'Someone may do it',
    subject_may_not: 'Someone may not do it',
    no_drift: 'It is as it was approved',
    at_most_need_license: 'At most so many people need a licence',
  },
  permissions: 'Which permissions?',
  find: 'What they do, such as “delete recording”.',
  where: 'In which division? Without one, anywhere',
  peopleWhere: 'People of which division? Without one, of all',
  license: 'Which licence?',
  licenseHint: 'Its id, as Genesys defines it.',
  licenseLimit: 'How many may need it at most? 0 for no one',
  groups: 'Members of which groups?',
  except: 'Who may have it anyway?',
  findPerson: 'Type a part of the name, or the e-mail address.',
  who: 'Who?',
  whoKind: 'Is it a person?',
  role: 'Which role?',
  limit: 'How many may hold it at most?',
  name: 'Name of the assertion',
  rationale: 'Why must it be so?',
  owner: rules.owner,
  create: 'Keep this assertion',
} as const;

const words = (permissions: readonly string[]) =>
  permissions.map((one) => `“${permissionWords(one).name}”`).join(', ');

type NameOf = (id: string) => string;

/** A role as a rule names it: by its name or by its id, of which the name may be known. */
const roleWords =
  (nameOf: NameOf) =>
  ({ id, name }: Schemas['ReferencedRoleDto']): string =>
    name ?? (id === undefined ? '' : nameOf(id));

/** What a rule says; `nameOf` says what a role with an id is called. */
export function constraintWords(constraint: Schemas['ConstraintViewDto'], nameOf: NameOf = String): string {
  const nameRole = roleWords(nameOf);
  const where = constraint.sameDivision ? rules.sameDivision : '';
  switch (constraint.kind) {
    case 'roles_exclude':
      return `No one may hold together${where}: ${constraint.roles.map(nameRole).join(', ')}.`;
    case 'role_requires':
      return `Who holds ${nameRole(constraint.role)} must also hold${where}: ${constraint.requires.map(nameRole).join(', ')}.`;
    case 'permissions_exclude':
      return `Who may ${words(constraint.first)} may not also${where}: ${words(constraint.second)}.`;
    case 'permissions_n_of_m':
      return `No one may hold ${number(constraint.count)} or more of these${where}: ${words(constraint.permissions)}.`;
  }
}

/** What an assertion says, but for the names of whom it is about. */
export function claimWords(claim: Schemas['ClaimViewDto'], nameOf: NameOf = String): string {
  if (claim.kind === 'at_most_need_license') {
    const { limit, divisionId, licenseId } = claim;
    const who = divisionId === undefined ? '' : ` of ${nameOf(divisionId)}`;
    const many =
      limit === 0
        ? `No one${who} needs`
        : `At most ${count(limit, 'person', 'people')}${who} ${limit === 1 ? 'needs' : 'need'}`;
    return `${many} the licence ${licenseId}.`;
  }
  const what = words(claim.permissions);
  switch (claim.kind) {
    case 'at_most_holders':
      return `At most ${number(claim.limit)} may ${what}.`;
    case 'only_group_holds':
      return `Only members of these groups may ${what}:`;
    case 'role_grants_nothing_of':
      return `The role ${roleWords(nameOf)(claim.role)} gives nothing of ${what}.`;
    case 'no_drift':
      return what === '' ? 'Access is as it was approved.' : `Who may ${what} is as it was approved.`;
    case 'subject_may':
      return `This one may ${what}:`;
    case 'subject_may_not':
      return `This one may not ${what}:`;
  }
}
