import { AuthzenService } from '../authzen-service';
import { resourcesFile } from '../resources-file';
import { gatewayModel, recordsModel, todoModel, type InteropModel } from './interop-orgs';
import {
  suite,
  suitesAreThere,
  type EvaluationCase,
  type OwnedRecord,
  type Person,
  type SearchCase,
  type TodoSuite,
} from './interop-suites';

if (!suitesAreThere) console.warn('AuthZEN interop suites: skipped, shared/authzen-interop is not there.');

/** Runs a suite against an organisation that models it, asking for nothing but what the standard demands. */
function describeSuite(name: string, tests: () => void): void {
  (suitesAreThere ? describe : describe.skip)(`The AuthZEN interop suite ${name}`, () => {
    // What is skipped is evaluated all the same, and has nothing to read.
    if (suitesAreThere) tests();
    else it('needs shared/authzen-interop', () => undefined);
  });
}

function serve({ org, resources }: InteropModel, env: Record<string, string> = {}): () => AuthzenService {
  let pdp: AuthzenService | undefined;
  const AUTHZEN_RESOURCES_FILE = resourcesFile(resources);
  beforeAll(async () => {
    pdp = await AuthzenService.start({ org }, { AUTHZEN_ANSWERS: 'minimal', AUTHZEN_RESOURCES_FILE, ...env });
  });
  afterAll(() => pdp?.stop());
  return () => pdp!;
}

/** Decisions by request: what is expected and what came, whole bodies both. */
async function evaluated(pdp: AuthzenService, cases: readonly EvaluationCase[]) {
  const bodies = await Promise.all(cases.map(async ({ request }) => (await pdp.evaluation(request)).body));
  return cases.map(({ request }, index) => [request, bodies[index]]);
}

const expectedOf = (cases: readonly EvaluationCase[]) =>
  cases.map(({ request, expected }) => [request, { decision: expected }]);

async function expectToFind(
  pdp: AuthzenService,
  kind: 'subject' | 'resource' | 'action',
  cases: readonly SearchCase[],
) {
  for (const { request, expected } of cases) {
    const { body } = await pdp.search(kind, request);
    expect([request, inOrder(body)]).toEqual([request, inOrder(expected)]);
  }
}

/** The order of results is ours; nothing else may differ. */
function inOrder<Body extends { readonly results: readonly object[] }>(body: Body) {
  return { ...body, results: body.results.map((one) => JSON.stringify(Object.entries(one).sort())).sort() };
}

for (const name of ['todo-1_0-01', 'todo-1_0-02']) {
  describeSuite(name, () => {
    const { evaluation, evaluations = [] } = suite<TodoSuite>(name);
    const pdp = serve(todoModel(evaluation));

    it('is answered as expected', async () => {
      expect(evaluation.length).toBeGreaterThan(0);
      expect(await evaluated(pdp(), evaluation)).toEqual(expectedOf(evaluation));
    });

    it('is answered as expected for many at once, with nothing beside the decisions', async () => {
      for (const { request, expected } of evaluations) {
        expect((await pdp().evaluations(request)).body).toEqual({ evaluations: expected });
      }
    });
  });
}

describeSuite('gateway', () => {
  const { evaluation } = suite<TodoSuite>('gateway');
  const pdp = serve(gatewayModel(evaluation), { AUTHZEN_SUBJECT_TYPES: 'identity=user' });

  it('is answered as expected, its subjects being called identities', async () => {
    expect(evaluation.map(({ request }) => request.subject.type)).toContain('identity');
    expect(await evaluated(pdp(), evaluation)).toEqual(expectedOf(evaluation));
  });
});

describeSuite('search', () => {
  const people = suite<Person[]>('search-users');
  const records = suite<OwnedRecord[]>('search-records');
  const searches = (kind: string) => suite<{ evaluation: SearchCase[] }>(`search-${kind}`).evaluation;
  const pdp = serve(recordsModel(people, records));

  it.each(['subject', 'resource', 'action'] as const)('is answered as expected: by %s', async (kind) => {
    expect(searches(kind).length).toBeGreaterThan(0);
    await expectToFind(pdp(), kind, searches(kind));
  });

  it('has evaluations that say the same as its searches', async () => {
    const asked = people.flatMap(({ id }) =>
      records.flatMap((record) =>
        ['view', 'edit', 'delete'].map((name) => ({
          subject: { type: 'user', id },
          action: { name },
          resource: { type: 'record', id: String(record.id) },
        })),
      ),
    );
    const { body } = await pdp().evaluations({ evaluations: asked });
    const allowed = asked.filter((_, index) => body.evaluations[index]!.decision);
    const found = searches('action').flatMap(({ request, expected }) =>
      expected.results.map((action) => ({ ...request, action })),
    );
    expect(inOrder({ results: allowed })).toEqual(inOrder({ results: found }));
  });
});

describeSuite('identity provider', () => {
  const { search } = suite<{ search: SearchCase[] }>('idp');
  const pdp = serve(recordsModel(suite<Person[]>('idp-users'), suite<OwnedRecord[]>('idp-records')));

  it('is answered as expected', async () => {
    expect(search.length).toBeGreaterThan(0);
    await expectToFind(pdp(), 'resource', search);
  });
});
