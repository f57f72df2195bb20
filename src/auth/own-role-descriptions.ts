import type { OwnRole } from './own-roles';

/** Whom each role of this service is for. */
export const ownRoleDescriptions: Readonly<Record<OwnRole, string>> = {
  'access-checker': 'For programs that ask whether a user has a permission.',
  'access-reader': 'For those who look up who can do what, where and why.',
  'access-admin': 'For administrators of access: rules, assertions, simulations, and changes of access.',
  'access-approver': 'For those who approve changes of access that others planned, and the baseline.',
  'assertion-checker': 'For pipelines that ask whether assertions hold, and would hold.',
  auditor: 'For auditors: the audit log, snapshots and reports, and all that access readers see.',
  'genesys-audit-reader': 'For those who look up who changed access in Genesys.',
  'metrics-reader': 'For Prometheus and the like: the metrics of an instance.',
  'purpose-reader': 'For those who look up data-sharing purposes and the record of processing.',
  'purpose-admin': 'For privacy officers, who keep the register of purposes and data categories.',
  'review-owner': 'For those who run access reviews: they open and close them, and see how far they are.',
  reviewer: 'For those who are asked in access reviews whether access is still needed.',
  admin: 'For administrators of this service: everything, API keys and sessions included.',
};
