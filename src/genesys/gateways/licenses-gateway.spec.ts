import { scriptedApi, type ScriptedAnswers } from '../testing/scripted-api';
import { LicensesGateway } from './licenses-gateway';

const LIST = 'GET /api/v2/license/definitions';
const ONE = 'GET /api/v2/license/definitions/{licenseId}';
const INFER = 'POST /api/v2/license/infer';
const USERS = 'GET /api/v2/license/users';
const gateway = (answers: ScriptedAnswers) => new LicensesGateway(scriptedApi(answers).api);

describe('LicensesGateway', () => {
  it('reads what is needed with a licence, and what it contains', async () => {
    const inner = { id: 'wem', description: 'WEM', permissions: { ids: ['wfm:schedule:view'] } };
    const answer = [
      { id: 'cx3', permissions: { ids: ['a:b:c'] }, prerequisites: [{ id: 'base' }], comprises: [inner] },
    ];
    expect(await gateway({ [LIST]: answer }).definitions()).toEqual([
      { id: 'cx3', description: '', permissions: ['a:b:c'], prerequisites: ['base'], comprises: ['wem'] },
    ]);
  });

  it('reads one by one those that the list shows without permissions', async () => {
    const { api, urls } = scriptedApi({
      [LIST]: [{ id: 'a', permissions: { ids: [] } }, { id: 'b' }],
      [ONE]: { id: 'b', permissions: { ids: ['x:y:z'] } },
    });
    const found = await new LicensesGateway(api).definitions();
    expect(found.map(({ id, permissions }) => [id, permissions])).toEqual([
      ['a', []],
      ['b', ['x:y:z']],
    ]);
    expect(urls).toHaveLength(2);
  });

  it('knows no permissions of a licence that never comes with any', async () => {
    const found = await gateway({ [LIST]: [{ id: 'b' }], [ONE]: { id: 'b' } }).definitions();
    expect(found[0]).not.toHaveProperty('permissions');
  });

  it('takes an empty answer for "none", and anything but a list for no answer', async () => {
    expect(await gateway({ [INFER]: [] }).infer(['agent'])).toEqual([]);
    expect(await gateway({ [INFER]: ['b', 'a', 'b'] }).infer(['agent'])).toEqual(['b', 'a']);
    for (const answer of [{}, [1], [null]])
      await expect(gateway({ [INFER]: answer }).infer(['agent'])).rejects.toMatchObject({
        code: 'genesys_unexpected_shape',
      });
    await expect(gateway({ [INFER]: 403 }).infer(['agent'])).rejects.toMatchObject({
      code: 'genesys_forbidden',
    });
  });

  it('does not take a user without a list for one without licences', async () => {
    const page = (...entities: object[]) => ({ entities, pageSize: 100, pageNumber: 1, pageCount: 1 });
    const found = await gateway({ [USERS]: page({ id: 'ada', licenses: ['cx1'] }) }).assigned();
    expect(found.items).toEqual([{ id: 'ada', licenses: ['cx1'] }]);
    await expect(gateway({ [USERS]: page({ id: 'ada' }) }).assigned()).rejects.toMatchObject({
      code: 'genesys_unexpected_shape',
    });
  });
});
