import fc from 'fast-check';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { trustedTime } from '../../src/common/trusted-clock';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { arbitraryCase, type Case } from '../support/arbitrary-case';
import { asAdmin, createApp } from '../support/create-app';
import { propertyRuns } from '../support/property-runs';
import type { EvaluationsAnswer, SearchAnswer } from './authzen-service';
import { resourcesFile } from './resources-file';

jest.setTimeout(120_000);

interface Resource {
  readonly type: string;
  readonly id: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const records = [
  { type: 'record', id: '1' },
  { type: 'record', id: '2', properties: { divisionId: 'x', v: '1' } },
  { type: 'user', id: 'only-in-the-file' },
];
const subjectTypes = ['user', 'identity', 'group', 'oauth_client', 'trustee_user', 'spaceship'];
const sayable = (text: string) => text.isWellFormed() && !text.includes('\0');
const unique = (texts: readonly string[]) => [...new Set(texts)].filter(sayable).sort();

function subjectIds({ users, groups, oauthClients }: Snapshot, type: string): string[] {
  const lists = new Map<string, readonly { readonly id: string }[]>([
    ['user', users],
    ['identity', users],
    ['group', groups],
    ['oauth_client', oauthClients],
  ]);
  return unique((lists.get(type) ?? []).map(({ id }) => id));
}

/** Resources of every kind: known and unknown, placed and not. */
function resourcesOf({ snapshot, names: { divisionIds, domains, entities } }: Case): Resource[] {
  const placed = { divisionId: divisionIds[1]! };
  const known = ['user', 'group', 'oauth_client'].flatMap((type) =>
    [...subjectIds(snapshot, type), 'nobody'].map((id) => ({ type, id })),
  );
  const all = [
    ...divisionIds.map((id) => ({ type: 'division', id })),
    { type: 'organization', id: 'org' },
    { type: 'organization', id: 'other' },
    ...known,
    ...records,
    { type: 'record', id: '3' },
    { type: 'record', id: '3', properties: placed },
    { type: `${domains[0]}:${entities[0]}`, id: 'q' },
    { type: `${domains[0]}:${entities[0]}`, id: 'q', properties: placed },
    { type: entities[1]!, id: 'q' },
    { type: 'spaceship', id: 's' },
    { type: 'spaceship', id: 's', properties: placed },
  ];
  return all.filter(
    (resource) => sayable(JSON.stringify(resource)) && !JSON.stringify(resource).includes('\\u0000'),
  );
}

function permissionNames({ catalogue, roles }: Snapshot): string[] {
  const codes = catalogue.map(({ domain, entity, action }) => `${domain}:${entity}:${action}`);
  return unique([...codes, ...roles.flatMap(({ permissions }) => permissions)]);
}

/** The names that an action search gives for a resource of the type: short ones where the catalogue has the type. */
function namesFor(snapshot: Snapshot, type: string): string[] {
  const prefix = type.includes(':') ? `${type}:` : `${type}:${type}:`;
  const names = permissionNames(snapshot);
  const own = snapshot.catalogue.filter(
    ({ domain, entity, action }) =>
      `${domain}:${entity}:` === prefix && action !== '' && !action.includes(':'),
  );
  return own.length === 0 ? names : unique(own.map(({ action }) => action));
}

describe('AuthZEN searches and evaluations', () => {
  let app: NestFastifyApplication;
  const AUTHZEN_RESOURCES_FILE = resourcesFile(records);
  beforeAll(async () => {
    app = await createApp({ env: { AUTHZEN_RESOURCES_FILE, AUTHZEN_SUBJECT_TYPES: 'identity=user' } });
  });
  afterAll(() => app.close());

  async function post<Body>(path: string, payload: object): Promise<Body> {
    const url = `/access/v1/${path}`;
    const answer = await app.inject({ method: 'POST', url, payload, headers: asAdmin });
    expect([answer.statusCode, answer.body]).toEqual([200, expect.stringMatching(/^\{/)]);
    return answer.json<Body>();
  }

  async function found(kind: string, request: object): Promise<string[]> {
    const { results } = await post<SearchAnswer>(`search/${kind}`, { ...request, page: { limit: 1000 } });
    return unique(results.map(({ id, name }) => id ?? name ?? ''));
  }

  /** Those of the names or ids for which the evaluation that they make is allowed. */
  async function allowed(
    texts: readonly string[],
    evaluationOf: (text: string) => object,
  ): Promise<string[]> {
    if (texts.length === 0) return [];
    const { evaluations } = await post<EvaluationsAnswer>('evaluations', {
      evaluations: texts.map(evaluationOf),
    });
    return texts.filter((_, index) => evaluations[index]!.decision);
  }

  const holds = (property: (one: Case) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(arbitraryCase, async (one) => {
        const { snapshot } = one;
        const asOf = trustedTime();
        const matrix = compileMatrix(snapshot);
        app.get(SnapshotStore).publish({ snapshot: { ...snapshot, asOf }, matrix, partial: false });
        await property(one);
      }),
      propertyRuns(15),
    );

  it('agree on subjects', () =>
    holds(async (one) => {
      const names = permissionNames(one.snapshot);
      for (const [i, resource] of resourcesOf(one).entries()) {
        const type = subjectTypes[i % subjectTypes.length]!;
        const action = { name: names[i % names.length]! };
        const ids = await allowed(subjectIds(one.snapshot, type), (id) => ({
          subject: { type, id },
          action,
          resource,
        }));
        expect(await found('subject', { subject: { type }, action, resource })).toEqual(ids);
      }
    }));

  it('agree on actions', () =>
    holds(async (one) => {
      for (const [i, resource] of resourcesOf(one).entries()) {
        const type = subjectTypes[i % 4]!;
        const ids = [...subjectIds(one.snapshot, type), 'nobody'];
        const subject = { type, id: ids[i % ids.length]! };
        const names = await allowed(namesFor(one.snapshot, resource.type), (name) => ({
          subject,
          action: { name },
          resource,
        }));
        expect(await found('action', { subject, resource })).toEqual(names);
      }
    }));

  it('agree on resources', () =>
    holds(async (one) => {
      const all = resourcesOf(one).filter(
        ({ properties }) => properties === undefined || !('divisionId' in properties),
      );
      const names = permissionNames(one.snapshot);
      const types = [...new Set(all.map(({ type }) => type))];
      for (const [i, type] of types.entries()) {
        const users = subjectIds(one.snapshot, 'user');
        if (users.length === 0) return;
        const subject = { type: 'identity', id: users[i % users.length]! };
        const action = { name: names[i % names.length]! };
        const instances = knownInstances(one.snapshot, type);
        const ids = await allowed(instances, (id) => ({ subject, action, resource: { type, id } }));
        expect(await found('resource', { subject, action, resource: { type } })).toEqual(ids);
      }
    }));
});

/** Where a type has no known instances, a search finds none: what callers call theirs they know themselves. */
function knownInstances(snapshot: Snapshot, type: string): string[] {
  const own = records.filter((record) => record.type === type).map(({ id }) => id);
  if (type === 'division') return unique(snapshot.divisions.map(({ id }) => id));
  return type === 'organization' ? ['org'] : unique([...subjectIds(snapshot, type), ...own]);
}
