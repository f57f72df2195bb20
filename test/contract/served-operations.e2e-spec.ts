import { scopesOf } from '../../simulator/access/scopes';
import { operations } from '../../simulator/api/operations';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import { answerOf, sdkFor, type SdkAnswer } from '../support/genesys-sdk';
import { orgToCall, sdkCalls } from './sdk-calls';
import { readSwagger, SchemaWalker, type SwaggerOperation } from '../support/swagger';

const swagger = readSwagger();
const describeWithSwagger = swagger ? describe : describe.skip;

const keys = operations.map((operation) => `${operation.method} ${operation.path}`);

describe('the served operations', () => {
  it('are each driven once by this suite', () => {
    expect(Object.keys(sdkCalls).toSorted()).toEqual(keys.toSorted());
  });

  it('are at least 60', () => {
    expect(keys.length).toBeGreaterThanOrEqual(60);
  });
});

describeWithSwagger('every served operation, called through the official SDK', () => {
  let simulator: RunningSimulator;
  const walker = new SchemaWalker(swagger!);

  beforeAll(async () => {
    simulator = await startSimulator({ org: orgToCall() });
  });
  afterAll(() => simulator.close());

  const documented = (key: string): SwaggerOperation | undefined => {
    const [method, path] = key.split(' ') as [string, string];
    return swagger!.paths[path]?.[method.toLowerCase()];
  };

  /** Operations that only say `default` tell nothing of their status. */
  const documentedSuccess = (key: string) => {
    const { responses } = documented(key)!;
    const success = ['200', '202', '204'].find((status) => status in responses);
    return { success: success && Number(success), schema: success ? responses[success]!.schema : undefined };
  };
  const operationOf = (key: string) => operations[keys.indexOf(key)]!;

  const ask = async (key: string, clientId: string): Promise<SdkAnswer> => {
    const client = sdkFor(simulator.port);
    await client.loginClientCredentialsGrant(clientId, `${clientId}-secret`);
    return answerOf(() => sdkCalls[key]!(client));
  };

  it.each(keys)('%s is in the vendor’s document, with the same permissions', (key) => {
    const operation = operations[keys.indexOf(key)]!;
    const required = documented(key)?.['x-inin-requires-permissions'];

    expect(documented(key)).toBeDefined();
    const { any, all } = { any: undefined, all: undefined, ...operation.requires };
    const ours = (any ?? all)?.toSorted();
    expect(ours).toEqual(required?.permissions.toSorted());
    if (ours && ours.length > 1) expect(required?.type).toBe(any ? 'ANY' : 'ALL');
  });

  it.each(keys)('%s is in the vendor’s document, with the same scopes', (key) => {
    const scopes = (documented(key)?.security ?? []).flatMap((one) => Object.values(one).flat());

    expect(scopesOf(operations[keys.indexOf(key)]!).toSorted()).toEqual(scopes.toSorted());
  });

  it.each(keys)('%s answers as the vendor’s document says', async (key) => {
    const { status, headers, body } = await ask(key, 'all-rights');

    expect(headers['inin-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    if (key === 'GET /api/v2/users/me') {
      expect(status).toBe(400);
      expect(walker.problems({ $ref: '#/definitions/ErrorBody' }, body)).toEqual([]);
      return;
    }
    const { success, schema } = documentedSuccess(key);
    expect(status).toBe(operationOf(key).success ?? success ?? 204);
    if (schema) expect(walker.problems(schema, body)).toEqual([]);
  });

  const guarded = keys.filter((_, index) => operations[index]!.requires);
  it.each(guarded)('%s refuses a client without the permission, and names it', async (key) => {
    const { status, headers, body } = await ask(key, 'rolecall-norights');

    expect(status).toBe(403);
    expect(walker.problems({ $ref: '#/definitions/ErrorBody' }, body)).toEqual([]);
    const refusal = body as { code: string; message: string; contextId: string };
    expect(Object.keys(documented(key)!.responses['403']!['x-inin-error-codes']!)).toContain(refusal.code);
    expect(refusal.contextId).toBe(headers['inin-correlation-id']);
    const { requires } = operations[keys.indexOf(key)]!;
    for (const permission of 'any' in requires! ? requires.any : requires!.all) {
      expect(refusal.message).toContain(permission);
    }
  });
});
