import type { ControlKey } from '../sealed-archives/controls';

/** Tables of an archive, by the name of their files without its ending, and what is in them. */
export const tableAbout = {
  access: 'Who had what at the end of the period, from the revision that pack.json names',
  clients: 'OAuth clients at the end of the period',
  keys: 'API keys of this service that were valid in the period; the keys themselves are not kept',
  findings: 'Conflict rules that were broken in the period',
  exceptions: 'Violations that were accepted in the period: by whom, why and until when',
  reviews: 'Access reviews that were under way in the period, and what came of them',
  decisions: 'Decisions of these reviews that were made in the period',
  removals: 'What these reviews took away or reduced, and the revision that shows it gone',
  verifications: 'When the audit log was verified, and with what result',
} as const;
export type TableName = keyof typeof tableAbout;

/** What speaks for a control. */
interface ControlParts {
  readonly tables: readonly TableName[];
  /** Whether only accounts that are not people matter. */
  readonly accountsOnly?: boolean;
}

const reviewed = ['reviews', 'decisions', 'removals', 'verifications'] as const;

export const partsOf: Readonly<Record<ControlKey, ControlParts>> = {
  'pci-dss-7.2.4': { tables: ['access', 'findings', 'exceptions', ...reviewed] },
  'pci-dss-7.2.5.1': { tables: ['access', 'clients', 'keys', ...reviewed], accountsOnly: true },
  'soc2-cc6.1': { tables: ['access', 'clients', 'keys', 'findings', 'exceptions', ...reviewed] },
  'soc2-cc6.2': { tables: ['access', 'clients', 'keys', ...reviewed] },
  'soc2-cc6.3': { tables: ['access', 'findings', 'exceptions', ...reviewed] },
  'iso-27001-a.5.18': { tables: ['access', 'clients', 'keys', 'findings', 'exceptions', ...reviewed] },
};
