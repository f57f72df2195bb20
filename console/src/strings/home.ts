import { count, number } from './common';

export const home = {
  freshness: 'The data',
  none: 'No data yet',
  noneHint: 'The first sync reads the organisation from Genesys. What it has read so far shows here.',
  fresh: 'Up to date',
  stale: 'Too old',
  staleHint: 'Checks are refused until a sync succeeds.',
  readAt: 'Read from Genesys at',
  whole: 'The whole organisation was seen.',
  partial: 'Parts of the organisation were not visible:',
  running: 'A sync is running',
  parts: (done: number, total: number) => `${done} of ${total} parts read`,
  lastFailed: 'The last sync failed',
  counts: {
    users: 'people',
    groups: 'groups',
    roles: 'roles',
    divisions: 'divisions',
    oauthClients: 'OAuth clients',
    permissions: 'permissions',
    grants: 'grants',
  },
  contents: 'The organisation',
  findings: 'Broken rules',
  noFindings: 'No rule is broken',
  seeFindings: 'See all findings',
  assertions: 'Assertions',
  assertionsHold: (total: number) => `All ${number(total)} assertions hold.`,
  noAssertions:
    'No assertions are kept yet. An assertion says who may hold what, and fails when that changes.',
  assertionsFail: (failed: number) => `${count(failed, 'assertion fails', 'assertions fail')}.`,
  assertionsUnknown: (total: number) => `${count(total, 'assertion is', 'assertions are')} not decided yet.`,
  atLeast: (total: number, isLeast: boolean) => (isLeast ? `at least ${number(total)}` : number(total)),
  changes: 'Changes under way',
  noChanges: 'No change is planned or under way.',
  unexplainedWrites: (open: number) =>
    `${count(open, 'change was', 'changes were')} made with the OAuth client of this service, and not by this service`,
  unexplainedWritesHint:
    'Another program uses the client, or its secret is known to others. Replace the secret, or find out which program it is.',
  severities: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
} as const;
