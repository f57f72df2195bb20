import { readFileSync } from 'node:fs';
import { ChangeApp } from '../changes/change-app';
import { answering, makeSubjects, type Made } from '../support/access-questions';
import { asAdmin } from '../support/create-app';
import { describeOnPostgres } from '../support/each-database';
import { recordRequests, type RecordRequest } from '../support/record-requests';
import { SilentProxy } from './silent-proxy';

jest.setTimeout(120_000);

/** Far longer than any of them takes, and shorter than any timeout of the database. */
const ANSWERED_WITHIN_MS = 8_000;

/** Operations that answer from the revision in memory, or from what the process holds. */
const withoutDatabase = new Set([
  ...['checkPermission', 'checkPermissions', 'evaluateAccess', 'evaluateAccesses'],
  ...['searchActions', 'searchResources', 'searchSubjects', 'compareUsers', 'compareRoles'],
  ...['listHolders', 'listPermissionHolders', 'getPermissionMatrix', 'listPermissions'],
  ...['listGeneralAdmins', 'listGrantingOAuthClients', 'listRolesWithoutHolders', 'listUsersWithoutRoles'],
  ...['listDivisions', 'getDivision', 'listRoles', 'getRole', 'listRoleHolders', 'listMissingGrants'],
  ...['listTrustees', 'getTrustee', 'listTrusteeGrants'],
  ...['User', 'Group', 'OAuthClient'].flatMap((kind) => [
    ...[`list${kind}s`, `get${kind}`, `list${kind}Grants`],
    ...[`list${kind}Permissions`, `explain${kind}Permission`],
  ]),
  ...['startAuditVerification', 'getAuditVerification', 'cancelAuditVerification', 'getAuditPublicKey'],
  ...['getAuthzenConfiguration', 'getLiveness', 'getMetrics', 'getReadiness', 'getSecurityTxt'],
  'getProblemType',
  ...['listConflictRulePacks', 'getConflictRulePack', 'listEvidenceControls'],
  ...['getMe', 'listServiceRoles', 'listSettings', 'getSignInWays', 'beginSignIn', 'finishSignIn', 'signOut'],
]);

function operationIds(): string[] {
  const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  return operations.map(({ operationId }) => operationId).sort();
}

interface NamedRequest extends RecordRequest {
  readonly name: string;
}

/** A stored simulation is read, and what is read from Genesys for an answer is stored. */
function needsDatabase({ name, url, body }: NamedRequest): boolean {
  const asked = `${url}${JSON.stringify(body)}`;
  return !withoutDatabase.has(name) || /simulationId|fully_consistent/.test(asked);
}

describeOnPostgres('While the database is away', (_, { place }) => {
  let proxy: SilentProxy;
  let changes: ChangeApp;
  let made: Made;

  beforeEach(async () => {
    proxy = await SilentProxy.start((await place()).url as string);
    const theirs = { id: 'their-user', name: 'Theirs', email: 'their@example.org', state: 'active' as const };
    const trust = { organizationId: 'partner', organizationName: 'Partner', enabled: true, groups: [] };
    changes = await ChangeApp.start(
      { trusts: [{ ...trust, users: [theirs] }] },
      { DATABASE_URL: proxy.url, PUBLIC_URL: 'https://rolecall.example', WEBHOOKS_KEY: 'k'.repeat(43) },
    );
    made = await makeSubjects(changes);
  });
  afterEach(async () => {
    await proxy.comeBack();
    await changes.service.stop();
    await proxy.close();
  });

  const everyRequest = (): NamedRequest[] => [
    ...Object.entries(answering).flatMap(([name, ask]) =>
      [ask(made)].flat().map(({ url, body, headers }) => {
        const method = body === undefined ? ('GET' as const) : ('POST' as const);
        return { name, method, url, body, headers };
      }),
    ),
    ...Object.entries(recordRequests).map(([name, ask]) => ({ name, ...ask(made) })),
  ];

  async function send({ method, url, body, headers = asAdmin }: RecordRequest) {
    const startedAt = performance.now();
    const answer = await changes.service.app.inject({
      method,
      url,
      headers: { ...headers },
      ...(body && { payload: body }),
    });
    expect(performance.now() - startedAt).toBeLessThan(ANSWERED_WITHIN_MS);
    return answer;
  }

  async function answers(requests: NamedRequest[]): Promise<string[]> {
    const all: string[] = [];
    for (const request of requests) {
      const { statusCode, headers, body } = await send(request);
      const code = /"code":"(\w+)"/.exec(statusCode < 400 ? '' : body)?.[1];
      all.push([request.name, statusCode, code, headers['retry-after']].filter(Boolean).join(' '));
    }
    return all;
  }

  it('what needs it answers 503 at once, the rest goes on, and all is well again when it is back', async () => {
    const requests = everyRequest();
    expect([...new Set(requests.map(({ name }) => name))].sort()).toEqual(operationIds());
    await proxy.goAway();
    const away = await answers(requests);
    const expected = requests.map((request) =>
      needsDatabase(request)
        ? `${request.name} 503 database_unavailable 5`
        : (expect.stringMatching(`^${request.name} (20[012]|302|404 \\w+)$`) as string),
    );
    expect(away).toEqual(expected);

    await proxy.comeBack();
    // A stream of events has no end.
    const back = await answers(requests.filter(({ name }) => name !== 'watchChange'));
    expect(back.filter((answer) => / 5\d\d/.test(answer))).toEqual([]);
  });

  it('checks and health answer at once while it takes connections and says nothing', async () => {
    proxy.fallSilent();
    for (const url of [
      '/api/v1/check-permission?userId=ada&permission=routing:queue:edit',
      '/api/v1/users/ada/permissions',
      '/health/live',
      '/health/ready',
    ])
      expect((await send({ method: 'GET', url })).statusCode).toBe(200);
    proxy.cut();
    proxy.recover();
  });
});
