import { number } from './common';

export const holders = {
  title: (name: string) => `Who can: ${name}`,
  summary: (total: number, effective: number) =>
    total === 0
      ? 'No one holds it.'
      : `${number(total)} hold it; ${number(effective)} of them may use it now.`,
  none: 'No one holds this permission',
  noneHint: 'No role that is given to someone includes it.',
  tab: 'Who holds it',
  who: 'Who',
  how: 'Through',
  counts: 'May use it',
  yes: 'Yes',
  onCondition: 'On a condition',
  no: (state: string) => `No: ${state.toLowerCase()}`,
  why: 'Why?',
  reason: 'Reason',
  whyOf: (name: string) => `Why does ${name} have it?`,
  direct: (role: string, division: string) => `${role}, in ${division}`,
  throughGroup: (group: string, role: string, division: string) =>
    `${role} of the group ${group}, in ${division}`,
  divisionAware: 'Counts per division.',
  notDivisionAware: 'Counts everywhere, in whichever division it is held.',
} as const;
