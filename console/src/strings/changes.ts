import type { Schemas } from '../api/client';
import { count, number } from './common';

type Words<Code extends string> = Readonly<Record<Code, string>>;

const statuses: Words<Schemas['ChangeDto']['status']> = {
  planned: 'Planned',
  approved: 'Approved',
  applying: 'Being applied',
  paused: 'Paused',
  cancelled: 'Cancelled',
  applied: 'Applied',
  partially_applied: 'Applied in part',
  not_applied: 'Not applied',
  incomplete: 'Incomplete',
};

const itemStates: Words<Schemas['ChangeItemState']> = {
  planned: 'Planned',
  reading: 'Reading what is held now',
  writing: 'Writing to Genesys',
  verifying: 'Checking the result',
  applied: 'Done',
  drifted: 'Changed by others since it was planned',
  refused: 'Refused by Genesys',
  failed: 'Failed',
  skipped: 'Skipped',
};

const origins: Readonly<Record<string, string>> = {
  items: 'from a list',
  csv: 'from a CSV file',
  simulation: 'in this console or from a simulation',
  drift: 'to take back what differs from the baseline',
  copy: 'by copying a person’s access',
  roll_back: 'to undo another change',
  replan: 'for items that had changed since another plan',
};

const lockouts: Words<Schemas['LockoutDto']['code']> = {
  last_general_admin: 'No active person would be General Admin any more.',
  last_role_manager: 'No active person could assign roles any more.',
  caller_locked_out: 'You would lock yourself out.',
  own_client_touched: 'It changes the OAuth client that this service uses.',
};

const warnings: Words<Schemas['ChangeWarningDto']['code']> = {
  repeated: 'An item is there more than once; it counts once.',
  already_held: 'A role is held already: nothing to give.',
  not_held: 'A role is not held: nothing to take.',
  only_inherited: 'A role comes through a group and stays: only a change of the group takes it.',
  already_member: 'A person is a member already.',
  not_a_member: 'A person is not a member.',
  still_counts_as_owner: 'A person still counts as an owner of the group.',
  no_change: 'An item changes nothing.',
  grants_service_roles: 'It gives roles in this service, too.',
  not_restored: 'What could not be given back',
  not_applied: 'What was not applied',
  partially_restored: 'What was given back in part',
  subject_inactive: 'A person is not active: what they hold does not count.',
};

const reasons: Words<NonNullable<Schemas['ChangeWarningDto']['reason']>> = {
  changed_since: 'changed since',
  subject_deleted: 'the holder was deleted',
  subject_unknown: 'the holder is unknown',
  role_deleted: 'the role was deleted',
  division_deleted: 'the division was deleted',
  blocked: 'a rule stops it',
  cancelled: 'the change was cancelled',
  drifted: 'it had changed in the meantime',
  refused: 'Genesys refused it',
  failed: 'it failed',
};

export const changes = {
  reasons,
  title: 'Changes',
  new: 'New change',
  newHint:
    'Start from a permission: choose its holders, then “Take away”. Or from a person: “Give what another has”. Or upload a CSV file here.',
  none: 'No change was planned yet',
  noneHint:
    'A change gives or takes roles. It is planned first, and nothing happens in Genesys until it is applied.',
  start: 'Start a change',
  what: 'What',
  status: 'Status',
  by: 'Planned by',
  at: 'Planned at',
  statuses,
  itemStates,
  lockouts,
  warnings,
  origin: (origin: string) => origins[origin] ?? origin,
  size: (items: number) => `Change of ${count(items, 'holder', 'holders')}`,
  takeAway: (total: number) => (total === 0 ? 'Take away…' : `Take away from ${number(total)}…`),
  takeAwayHint: 'Choose from whom. Nothing happens yet: what would change shows next.',
  takes: (role: string, division: string) => `loses ${role} in ${division}`,
  gives: (role: string, division: string) => `gets ${role} in ${division}`,
  leaveOut: (what: string) => `Leave out: ${what}`,
  leaveOutShort: 'Leave out',
  items: 'What is to change',
  wholeRole:
    'A permission is taken by taking the role that gives it: all else that the role gives goes, too. See below.',
  throughGroups: (groups: readonly string[]) =>
    `Some hold it through ${groups.length === 1 ? 'the group' : 'the groups'} ${groups.join(', ')}. That stays: take the role from the group, or the person out of it in Genesys.`,
  impact: 'What it does',
  computing: 'Working out what it does…',
  losing: 'lose something',
  gaining: 'gain something',
  permissionsLost: 'different permissions lost',
  permissionsGained: 'different permissions gained',
  loses: 'Loses',
  gains: 'Gains',
  keeps: 'Keeps all the same',
  keepsWhy: (permission: string, how: string) => `${permission} (${how})`,
  nothingChanges: 'Nothing changes for anyone.',
  rulesBroken: 'Rules it breaks',
  rulesHealed: 'Rules it heals',
  noRules: 'It breaks no rule.',
  blocks: 'This rule stops the change.',
  lockout: 'Someone would be locked out',
  plan: 'Plan this change',
  planHint: 'Planning changes nothing in Genesys. The plan can be approved, applied and rolled back.',
  blocked: 'This stands in its way',
  cost: (calls: number, minutes: number) =>
    `Up to ${count(calls, 'call', 'calls')} to Genesys, about ${count(minutes, 'minute', 'minutes')}.`,
  madeBy: (who: string, origin: string) => `Planned by ${who}, ${origin}`,
  approvedBy: (who: string) => `Approved by ${who}`,
  approve: 'Approve',
  approveTitle: 'Approve this change?',
  apply: 'Apply',
  applyTitle: 'Apply this change in Genesys?',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel the change',
  cancelTitle: 'Cancel this change?',
  cancelText: 'No more items begin. What was written to Genesys stays; roll the change back to undo it.',
  retry: 'Try failed items again',
  replan: 'Plan again what had changed',
  rollBack: 'Undo (roll back)',
  rollBackHint:
    'Plans a change that gives back what this one took, and takes what it gave. Nothing happens until that is applied.',
  keepIt: 'No, leave it',
  consequence: (losing: number, gaining: number, lost: number, gained: number) =>
    [
      losing > 0 &&
        `${count(losing, 'holder loses', 'holders lose')} access (${count(lost, 'permission', 'permissions')})`,
      gaining > 0 &&
        `${count(gaining, 'holder gains', 'holders gain')} access (${count(gained, 'permission', 'permissions')})`,
    ]
      .filter(Boolean)
      .join('; ') || 'No one gains or loses a permission',
  inGenesys: 'This happens in Genesys Cloud at once, and counts for those people. It can be rolled back.',
  progress: (done: number, total: number) => `${number(done)} of ${number(total)} done`,
  gives_: 'Gets',
  takes_: 'Loses',
  impossible: 'Could not be given back',
  state: 'State',
  reports: 'Report for people',
  csv: 'Upload a CSV file',
  csvHint:
    'Columns action, subjectId, roleId, divisionId; people by e-mail address, the rest by name. The file is planned at once; nothing is applied.',
  notAllowed: (what: string) => `You may not ${what}.`,
  copyFrom: 'Give what another has',
  copyTitle: (name: string) => `Give ${name} what another person has`,
  copyWho: 'Whose access?',
  copyFind: 'Find a person',
  copyHint: 'They get the roles that the other holds and they lack. What they have stays.',
  copyChoose: (name: string) => `Copy from ${name}`,
  copyMissing: (name: string, total: number) =>
    `${name} has ${count(total, 'grant', 'grants')} that are missing here:`,
  copyNothing: (name: string) => `${name} has nothing that is missing here.`,
  copyThroughGroups: (groups: string) => `through ${groups}`,
} as const;
