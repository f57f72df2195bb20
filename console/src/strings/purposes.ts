import type { Schemas } from '../api/client';
import { count, number } from './common';

type Words<Code extends string> = Readonly<Record<Code, string>>;

const statuses: Words<Schemas['PurposeStatus']> = {
  draft: 'Draft',
  active: 'Active',
  inactive: 'Inactive',
  retired: 'Retired',
};

const legalBases: Words<Schemas['LegalBasis']> = {
  consent: 'Consent',
  contract: 'Contract',
  legal_obligation: 'Legal obligation',
  vital_interests: 'Vital interests',
  public_task: 'Public task',
  legitimate_interests: 'Legitimate interests',
};

const sensitivities: Words<Schemas['Sensitivity']> = {
  ordinary: 'Ordinary',
  confidential: 'Confidential',
  special: 'Special (GDPR Art. 9)',
};

export const purposes = {
  title: 'Purposes',
  lead: 'What data are used for, on which legal basis, and who reaches them.',
  registerTab: 'Register',
  recordTab: 'Record of processing',
  categoriesTab: 'Data categories',
  none: 'No purposes are kept yet',
  noneHint: 'A purpose says what data are used for. Purposes are kept over the API or the command line.',
  name: 'Purpose',
  status: 'Status',
  statuses,
  basis: 'Legal basis',
  legalBases,
  notNamed: 'Not named',
  categories: 'Data categories',
  owner: 'Owner',
  review: 'Review',
  gaps: 'Gaps',
  gapsTitle: (gaps: number) => count(gaps, 'gap to close', 'gaps to close'),
  noGaps: 'The record has no gaps',
  noGapsHint: 'It holds what GDPR Art. 30 asks for.',
  wholeRecord: 'The whole record',
  missing: 'What is missing',
  activities: 'Processing activities',
  print: 'Print',
  category: 'Data category',
  sensitivity: 'How sensitive',
  sensitivities,
  who: 'Who reaches it',
  whoReaches: (label: string) => `Who reaches: ${label}`,
  reachSummary: (total: number, uncovered: number) =>
    `${number(total)} people and programs reach it; ${number(uncovered)} of the active ones under no purpose.`,
  uncoveredOnly: 'Only those under no purpose',
  under: 'Under which purpose',
  noPurpose: 'None',
  through: 'Through',
  noReach: 'No one reaches it',
  noReachHint: 'No role that is given to someone opens this category.',
  inUse: 'In use',
  off: 'Not in use',
} as const;
