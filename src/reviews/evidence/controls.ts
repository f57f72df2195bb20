import { controlKeys, controls, type Control, type ControlKey } from '../../sealed-archives/controls';

/** What of the archive of a review speaks for each requirement. */
const filesFor: Readonly<Record<ControlKey, readonly string[]>> = {
  'pci-dss-7.2.4': [
    'campaign.json',
    'roster.csv',
    'items.csv',
    'decisions.csv',
    'removals.csv',
    'sign-offs.json',
  ],
  'pci-dss-7.2.5.1': ['roster.csv', 'items.csv', 'decisions.csv', 'removals.csv'],
  'soc2-cc6.1': ['campaign.json', 'items.csv', 'decisions.csv'],
  'soc2-cc6.2': ['removals.csv', 'audit-records.ndjson'],
  'soc2-cc6.3': ['items.csv', 'decisions.csv', 'removals.csv', 'reviewers.csv'],
  'iso-27001-a.5.18': ['campaign.json', 'decisions.csv', 'removals.csv', 'sign-offs.json'],
};

export const reviewControls: readonly (Control & { readonly files: readonly string[] })[] = controlKeys.map(
  (key) => ({ ...controls[key], files: filesFor[key] }),
);
