/** A requirement of a standard, and what of an archive speaks for it. */
export interface Control {
  readonly standard: string;
  readonly control: string;
  readonly asks: string;
  readonly files: readonly string[];
}

/** In our own words: the standards' texts are their publishers'. */
export const reviewControls: readonly Control[] = [
  {
    standard: 'PCI DSS 4.0.1',
    control: '7.2.4',
    asks: 'Accounts of people and their access are reviewed at least every six months, what is not appropriate is taken away, and management confirms what remains.',
    files: ['campaign.json', 'roster.csv', 'items.csv', 'decisions.csv', 'removals.csv', 'sign-offs.json'],
  },
  {
    standard: 'PCI DSS 4.0.1',
    control: '7.2.5.1',
    asks: 'Accounts of applications and systems and their access are reviewed as well.',
    files: ['roster.csv', 'items.csv', 'decisions.csv', 'removals.csv'],
  },
  {
    standard: 'SOC 2',
    control: 'CC6.1',
    asks: 'Logical access to protected information is restricted to those who are authorized.',
    files: ['campaign.json', 'items.csv', 'decisions.csv'],
  },
  {
    standard: 'SOC 2',
    control: 'CC6.2',
    asks: 'Access of those who are no longer authorized is removed.',
    files: ['removals.csv', 'audit-records.ndjson'],
  },
  {
    standard: 'SOC 2',
    control: 'CC6.3',
    asks: 'Access follows roles, least privilege and segregation of duties, and is changed where it does not.',
    files: ['items.csv', 'decisions.csv', 'removals.csv', 'reviewers.csv'],
  },
  {
    standard: 'ISO/IEC 27001:2022',
    control: 'A.5.18',
    asks: 'Access rights are reviewed, modified and removed according to policy.',
    files: ['campaign.json', 'decisions.csv', 'removals.csv', 'sign-offs.json'],
  },
];
