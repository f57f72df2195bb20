/** Requirements that evidence speaks for. */
export const controlKeys = [
  'pci-dss-7.2.4',
  'pci-dss-7.2.5.1',
  'soc2-cc6.1',
  'soc2-cc6.2',
  'soc2-cc6.3',
  'iso-27001-a.5.18',
] as const;
export type ControlKey = (typeof controlKeys)[number];

/** A requirement of a standard. */
export interface Control {
  readonly standard: string;
  readonly control: string;
  readonly asks: string;
}

/** In our own words: the standards' texts are their publishers'. */
export const controls: Readonly<Record<ControlKey, Control>> = {
  'pci-dss-7.2.4': {
    standard: 'PCI DSS 4.0.1',
    control: '7.2.4',
    asks: 'Accounts of people and their access are reviewed at least every six months, what is not appropriate is taken away, and management confirms what remains.',
  },
  'pci-dss-7.2.5.1': {
    standard: 'PCI DSS 4.0.1',
    control: '7.2.5.1',
    asks: 'Accounts of applications and systems and their access are reviewed as well.',
  },
  'soc2-cc6.1': {
    standard: 'SOC 2',
    control: 'CC6.1',
    asks: 'Logical access to protected information is restricted to those who are authorized.',
  },
  'soc2-cc6.2': {
    standard: 'SOC 2',
    control: 'CC6.2',
    asks: 'Access of those who are no longer authorized is removed.',
  },
  'soc2-cc6.3': {
    standard: 'SOC 2',
    control: 'CC6.3',
    asks: 'Access follows roles, least privilege and segregation of duties, and is changed where it does not.',
  },
  'iso-27001-a.5.18': {
    standard: 'ISO/IEC 27001:2022',
    control: 'A.5.18',
    asks: 'Access rights are reviewed, modified and removed according to policy.',
  },
};
