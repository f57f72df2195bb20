import { number } from './common';

export const compare = {
  link: 'Compare with another',
  title: (name: string) => `Compare ${name} with another person`,
  lead: 'What one of them may do and the other may not, and what both may do in the same way.',
  who: 'With whom?',
  find: 'Type a name or an e-mail address.',
  differing: (total: number) => `Different (${number(total)})`,
  common: (total: number) => `The same (${number(total)})`,
  noneDiffer: 'Both may do the same',
  noneCommon: 'They have nothing in common',
  notHeldWords: 'not held',
  inactive: (name: string) => `${name} is not active: what is compared does not count for them now.`,
} as const;
