import { number } from './common';

export const role = {
  byGenesys: 'Made by Genesys',
  byOrganization: 'Made by this organisation',
  holdersTab: (total: number) => `Holders (${number(total)})`,
  noHolders: 'No one holds this role',
  noHoldersHint: 'It gives nothing until it is assigned to a person, group or client.',
  throughGroup: (division: string, group: string) => `${division} (group ${group})`,
  when: 'When',
  always: 'Always',
  onCondition: 'On a condition',
} as const;
