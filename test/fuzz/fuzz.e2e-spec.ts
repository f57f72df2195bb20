import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { OpenAPIV3_1 } from 'openapi-types';
import { asAdmin } from '../support/create-app';
import { propertyRuns } from '../support/property-runs';
import { ServiceWithSimulator } from '../support/service-with-simulator';
import { everyOperationOf } from '../../scripts/fuzz-test/api-operation';
import { arbitraryRequest } from './arbitrary-request';

jest.setTimeout(300_000);

const document = JSON.parse(
  readFileSync(join(__dirname, '../../openapi.json'), 'utf8'),
) as OpenAPIV3_1.Document;
const operations = everyOperationOf(document);

/** Every operation may answer so before it is told apart from the others. */
const ANYWHERE = [404, 413, 414, 415];

/** Routes whose errors are plain: by their standard, or by the tutorial. */
const PLAIN_ERRORS = /^\/(access\/v1|\.well-known\/authzen|(api\/)?purposes)/;

describe('Whatever is sent to the API', () => {
  let service: ServiceWithSimulator;

  beforeAll(async () => (service = await ServiceWithSimulator.start({ org: 'demo' })));
  afterAll(() => service.stop());

  it.each(operations)('$method $path answers as it is documented, and never fails', async (operation) => {
    const allowed = [...operation.statuses, ...ANYWHERE];
    const property = fc.asyncProperty(arbitraryRequest(operation), async ({ headers, ...request }) => {
      const answer = await service.app.inject({ ...request, headers: { ...asAdmin, ...headers } });
      if (answer.statusCode >= 500) throw new Error(answer.body);
      expect(allowed).toContain(answer.statusCode);
      if (answer.statusCode < 400) return;
      if (PLAIN_ERRORS.test(operation.path)) return expect(answer.body.length).toBeGreaterThan(0);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      const problem = answer.json<Record<string, unknown>>();
      expect(problem).toMatchObject({ status: answer.statusCode });
      for (const member of ['type', 'title', 'detail', 'code', 'traceId'])
        expect(typeof problem[member]).toBe('string');
    });
    await fc.assert(property, { ...propertyRuns(25), endOnFailure: true });
  });

  it('finds the service ready afterwards', async () => {
    expect((await service.get('/health/ready')).status).toBe(200);
  });
});
