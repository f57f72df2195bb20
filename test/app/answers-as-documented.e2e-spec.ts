import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { OpenAPIV3_1 } from 'openapi-types';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

type Operation = OpenAPIV3_1.OperationObject;

/** Answered with files or a stream of events, or need what a fresh organisation does not have. */
const NOT_READ = /\/(export|events|report|metrics|ropa|reports\/.+)$/;
const PARAMETERS: Readonly<Record<string, string>> = {
  '/api/v1/check-permission': 'userId=x&permission=routing:queue:edit',
  '/api/v1/permissions/changes': 'from=1&to=2',
  '/api/v1/permissions/matrix': 'userIds={userIds}&permissions=routing:queue:edit',
  '/api/v1/comparisons/users': 'ids={userIds}',
  '/api/v1/comparisons/roles': 'ids={roleIds}',
};

describe('what is answered to reads', () => {
  let service: ServiceWithSimulator;
  // Built with what the compiler knows of types, which tests are not.
  const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIV3_1.Document;
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));

  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org: 'demo' });
    await service.sync();
    await make('/api/v1/data-categories', {
      key: 'voice_prints',
      label: 'Voice prints',
      description: 'Prints of voices.',
      sensitivity: 'special',
    });
    await make('/api/v1/simulations', {
      items: [{ kind: 'role_deleted', roleId: await first('/api/v1/roles') }],
    });
  });
  afterAll(() => service.stop());

  const make = async (url: string, body: object): Promise<void> => {
    const { status, body: answer } = await service.post(url, body);
    expect([url, status, answer]).toEqual([url, 201, expect.anything()]);
  };

  /** Under which names the entries of a list are found below its path. */
  async function names(url: string): Promise<string[]> {
    const { body } = await service.get<Record<string, unknown>>(url);
    const list = Object.values(body).find((member) => Array.isArray(member)) as
      Record<string, string>[] | undefined;
    return (list ?? []).flatMap(
      ({ key, id, revision, seq, permission }) => key ?? id ?? revision ?? seq ?? permission ?? [],
    );
  }

  const first = async (url: string) => (await names(url))[0];
  const firstTwo = async (url: string) => (await names(url)).slice(0, 2).join(',');

  async function urlOf(path: string): Promise<string | undefined> {
    const query = (PARAMETERS[path] ?? '')
      .replace('{userIds}', await firstTwo('/api/v1/users'))
      .replace('{roleIds}', await firstTwo('/api/v1/roles'));
    if (!path.includes('{')) return query === '' ? path : `${path}?${query}`;
    const name = await first(path.slice(0, path.indexOf('/{')));
    return name === undefined ? undefined : path.replace(/\{[^}]+\}/, encodeURIComponent(name));
  }

  it('is as the document says, member by member', async () => {
    const read: string[] = [];
    const faults: unknown[] = [];
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      const operation = item?.get as Operation | undefined;
      const url = operation === undefined || NOT_READ.test(path) ? undefined : await urlOf(path);
      if (url === undefined || url.includes('{')) continue;
      const answer = await service.app.inject({ method: 'GET', url, headers: asAdmin });
      if (answer.statusCode !== 200) continue;
      read.push(path);
      const validate = ajv.compile({ ...schemaOf(operation), components: document.components });
      if (!validate(answer.json())) faults.push({ path, errors: validate.errors?.slice(0, 3) });
    }
    expect(faults).toEqual([]);
    expect(read.length).toBeGreaterThanOrEqual(45);
  });
});

function schemaOf(operation: Operation | undefined): object {
  const answer = operation?.responses?.['200'] as OpenAPIV3_1.ResponseObject | undefined;
  return answer?.content?.['application/json']?.schema ?? { not: {} };
}
