import { demoDivisions } from './demo-ids';

const { home, careEmea, careAmericas } = demoDivisions;

/** Direct grants that no job explains. */
export const plantedGrants: [userId: string, roleKey: string, divisionId: string][] = [
  ['demo-two-divisions', 'supervisor', careEmea],
  ['demo-two-divisions', 'supervisor', careAmericas],
  // May shorten how long recordings are kept, and delete them: evidence can vanish unseen.
  ['demo-recording-conflict', 'recording-policy-owner', '*'],
  ['demo-recording-conflict', 'recording-administrator', '*'],
  // May grant roles, and create the client that carries them.
  ['demo-grant-conflict', 'people-admin', '*'],
  ['demo-grant-conflict', 'integration-developer', '*'],
  // Has not signed in for more than a year.
  ['demo-dormant-admin', 'master-admin', '*'],
  // Gone, but would be admin again on the day the account is restored.
  ['demo-inactive-admin', 'admin', '*'],
  ['demo-deleted-admin', 'master-admin', '*'],
  // Work in one division, hold the role in all.
  ['demo-too-wide-supervisor', 'supervisor', '*'],
  ['demo-too-wide-campaigns', 'campaign-manager', '*'],
  // Roles that give little or nothing.
  ['demo-stale-roles', 'migration-support', home],
  ['demo-stale-roles', 'legacy-queue-admin', home],
  ['demo-organization-admin', 'admin', '*'],
];
