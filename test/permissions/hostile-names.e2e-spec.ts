import { unzip } from '../../src/tables/testing/unzip';
import { asAdmin } from '../support/create-app';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const FORMULA = '=HYPERLINK("http://evil.example","x")';
const MARKUP = '</t><f>1+1</f>"],{"';

describe('Files about people with hostile names', () => {
  let service: ServiceWithSimulator;

  beforeAll(async () => {
    const org = buildOrg({
      users: [
        { id: 'u1', name: FORMULA },
        { id: 'u2', name: MARKUP },
      ],
      groups: [{ id: 'g1', name: '@SUM(A1)', individualIds: ['u2'] }],
      roles: [{ id: 'r1', name: '+1+1', gives: 'routing:queue:view' }],
      grants: [
        ['u1', 'r1'],
        ['g1', 'r1', '*', 'PC_GROUP'],
      ],
    });
    service = await ServiceWithSimulator.start({ org });
  });
  afterAll(() => service.stop());

  const file = (path: string) => service.app.inject({ url: `/api/v1/${path}`, headers: asAdmin });

  it.each([
    ['permissions/routing:queue:view/holders', '"\'=HYPERLINK(""http'],
    ['permissions/routing:queue:view/holders', "'@SUM(A1)"],
    ['users/u1/permissions', "'+1+1"],
    ['users/u1/permissions', '"\'=HYPERLINK(""http'],
    ['permission-matrix', '"\'=HYPERLINK(""http'],
    ['users', '"\'=HYPERLINK(""http'],
    ['groups', "'@SUM(A1)"],
    ['roles', "'+1+1"],
    ['roles/r1/holders', "'@SUM(A1)"],
    ['users/u1/grants', "'+1+1"],
  ])('hold no formula as CSV: /%s has %s', async (path, harmless) => {
    const { body } = await file(`${path}?format=csv`);
    expect(body).toContain(harmless);
    expect(body).not.toMatch(/(^|,|\n)"?[=+@]/);
  });

  it.each(['permissions/routing:queue:view/holders', 'users/u1/permissions', 'permission-matrix'])(
    'hold text and no formula as a workbook: /%s',
    async (path) => {
      const parts = [...unzip((await file(`${path}?format=xlsx`)).rawPayload)];
      const sheets = parts.filter(([name]) => name.startsWith('xl/worksheets/')).map(([, text]) => text);
      expect(sheets.join('')).not.toContain('<f>');
      expect(sheets.join('')).toContain('=HYPERLINK(&quot;http');
    },
  );

  it.each(['permissions/routing:queue:view/holders', 'users/u2/permissions'])(
    'stay what they are as JSON: /%s',
    async (path) => {
      const { body } = await file(`${path}?format=json`);
      expect(JSON.stringify(JSON.parse(body))).toContain(JSON.stringify(MARKUP));
    },
  );
});
