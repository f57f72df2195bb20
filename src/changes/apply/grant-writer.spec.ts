import type { HeldRole } from '../../access/matrix/refreshed-subject';
import {
  GenesysNotFoundError,
  GenesysRequestRefusedError,
  GenesysServerError,
} from '../../genesys/genesys.errors';
import { GrantWriter } from './grant-writer';

const subject = { type: 'user', id: 'ada' } as const;
const role = (roleId: string): HeldRole => ({ roleId, divisionId: '*' });
const roles = (ids: string) => [...ids].map(role);
const failure = { method: 'POST', path: '/api/v2/authorization/subjects/{subjectId}/bulkadd', attempts: 1 };
const gone = new GenesysNotFoundError('gone', failure);
const badDivision = new GenesysRequestRefusedError('bad', {
  ...failure,
  status: 400,
  code: 'bad.role.divisions',
});
const refused = new GenesysRequestRefusedError('no', {
  ...failure,
  status: 400,
  code: 'max.role.assignments.exceeded',
});
const away = new GenesysServerError('away', failure);

/** Says no to every call that names one of these roles; notes the calls. */
function writer(bad = '', error: Error = gone) {
  const calls: string[] = [];
  const answer = (kind: string) => (_: unknown, grants: readonly HeldRole[]) => {
    const ids = grants.map(({ roleId }) => roleId).join('');
    calls.push(`${kind} ${ids}`);
    if ([...ids].some((id) => bad.includes(id))) return Promise.reject(error);
    return Promise.resolve(`id-${calls.length}`);
  };
  const writing = new GrantWriter({ add: answer('add'), remove: answer('remove') });
  const write = (missing: string, surplus: string) =>
    writing.write(
      subject,
      { missing: roles(missing), surplus: roles(surplus) },
      { signal: new AbortController().signal },
    );
  return { calls, write };
}

describe('GrantWriter', () => {
  it('adds before it removes, with a call each', async () => {
    const { calls, write } = writer();
    expect(await write('ab', 'cd')).toEqual({ calls: 2, correlationIds: ['id-1', 'id-2'] });
    expect(calls).toEqual(['add ab', 'remove cd']);
  });

  it('calls for nothing where nothing is to be done', async () => {
    expect(await writer().write('', '')).toEqual({ calls: 0, correlationIds: [] });
  });

  it('tells a hundred pairs at most in a call', async () => {
    const { calls, write } = writer();
    await write('a'.repeat(250), '');
    expect(calls.map((call) => call.length - 'add '.length)).toEqual([100, 100, 50]);
  });

  it.each([
    ['a role is gone', gone],
    ['a division does not fit', badDivision],
  ])('tells pairs one by one where %s, and the failure that stays', async (_, error) => {
    const { calls, write } = writer('b', error);
    expect(await write('abc', '')).toMatchObject({ calls: 4, failure: error });
    expect(calls).toEqual(['add abc', 'add a', 'add b', 'add c']);
  });

  it('takes what is gone for removed', async () => {
    const { calls, write } = writer('b');
    const written = await write('', 'abc');
    expect([calls, written.failure]).toEqual([['remove abc', 'remove a', 'remove b', 'remove c'], undefined]);
  });

  it.each([
    ['a refusal', refused],
    ['a failure', away],
  ])('sends nothing more after %s', async (_, error) => {
    const { calls, write } = writer('a', error);
    expect(await write('ab', 'c')).toMatchObject({ calls: 1, failure: error });
    expect(calls).toEqual(['add ab']);
  });

  it('removes nothing where something could not be added: nobody is left with less than was planned', async () => {
    const { calls, write } = writer('b');
    await write('ab', 'c');
    expect(calls).toEqual(['add ab', 'add a', 'add b']);
  });
});
