/** A job, how many have it, and the roles that come with it. */
export interface Job {
  title: string;
  people: number;
  roles: { key: string; in: 'own division' | '*' }[];
}

const inOwnDivision = (...keys: string[]): Job['roles'] => keys.map((key) => ({ key, in: 'own division' }));
const everywhere = (...keys: string[]): Job['roles'] => keys.map((key) => ({ key, in: '*' }));

/** In each division but the home division. */
export const teamJobs: Job[] = [
  { title: 'Voice Agent', people: 11, roles: inOwnDivision('voice-agent') },
  { title: 'Digital Agent', people: 6, roles: inOwnDivision('digital-agent') },
  { title: 'Blended Agent', people: 3, roles: inOwnDivision('voice-agent', 'digital-agent') },
  { title: 'Outbound Agent', people: 3, roles: inOwnDivision('outbound-agent') },
  { title: 'Case Worker', people: 1, roles: inOwnDivision('case-worker') },
  { title: 'Supervisor', people: 2, roles: inOwnDivision('supervisor') },
  { title: 'Team Coach', people: 1, roles: inOwnDivision('voice-agent', 'team-coach') },
  { title: 'Quality Evaluator', people: 1, roles: inOwnDivision('quality-evaluator') },
  { title: 'Trainee', people: 1, roles: [] },
];

/** In the home division. */
export const headOfficeJobs: Job[] = [
  { title: 'Operations Manager', people: 2, roles: everywhere('supervisor', 'reporting-analyst') },
  { title: 'WFM Planner', people: 4, roles: everywhere('wfm-planner') },
  { title: 'Quality Lead', people: 2, roles: everywhere('quality-lead') },
  { title: 'Reporting Analyst', people: 3, roles: everywhere('reporting-analyst') },
  { title: 'Flow Author', people: 3, roles: everywhere('flow-author') },
  { title: 'Campaign Manager', people: 2, roles: everywhere('campaign-manager') },
  { title: 'Telephony Engineer', people: 2, roles: everywhere('telephony-admin') },
  { title: 'Recording Administrator', people: 1, roles: everywhere('recording-administrator') },
  { title: 'Records Officer', people: 1, roles: everywhere('recording-policy-owner') },
  { title: 'Integration Developer', people: 2, roles: everywhere('integration-developer') },
  { title: 'People Admin', people: 2, roles: everywhere('people-admin') },
  { title: 'Platform Admin', people: 1, roles: everywhere('master-admin') },
  { title: 'Auditor', people: 1, roles: everywhere('auditor') },
  { title: 'Office Assistant', people: 3, roles: [] },
];

export const allJobs: Job[] = [...teamJobs, ...headOfficeJobs];
