import { grant, orgSnapshot } from '../access/model/testing/org-matrix';
import type { Grant } from '../access/model/snapshot';
import { GenesysNotFoundError } from '../genesys/genesys.errors';
import { MAX_REREAD, withMissedGrants } from './missed-grants';

const gone = new GenesysNotFoundError('gone', { method: 'GET', path: '/subjects', attempts: 1 });

/** What each subject holds in truth; who is not named is gone. */
function genesys(truth: Record<string, string[]>) {
  const asked: string[] = [];
  const ofSubject = (id: string) => {
    asked.push(id);
    const direct = truth[id]?.map((roleId) => ({ roleId, divisionId: 'd' }));
    return direct === undefined ? Promise.reject(gone) : Promise.resolve({ direct, inherited: [] });
  };
  return { asked, ofSubject };
}

function parts() {
  const gaps: string[] = [];
  return {
    gaps,
    single: <T>(_: string, get: (options: object) => Promise<T>) => get({}),
    expectListings: () => undefined,
    oneOfMany: <T>(_: string, listing: () => Promise<T>) => listing(),
    unsettled: (part: string) => void gaps.push(part),
  };
}

const holding = (...pairs: [subject: string, role: string][]): Grant[] =>
  pairs.map(([subject, role]) => grant(subject, role, 'd'));
const before = (...pairs: [string, string][]) => orgSnapshot({ grants: holding(...pairs) });
const inDoubt = new Set(['moving']);

describe('withMissedGrants', () => {
  it('takes what was read as it is where every listing stood still', async () => {
    const one = genesys({});
    const read = holding(['ada', 'still']);
    const known = before(['ada', 'moving'], ['ada', 'still']);
    expect(await withMissedGrants(read, { before: known, unsettled: new Set() }, one, parts())).toBe(read);
    expect(one.asked).toEqual([]);
  });

  it('asks for those who seem to have lost a role whose holders moved, and believes what they hold', async () => {
    const one = genesys({ missed: ['moving'], lost: [] });
    const known = before(['seen', 'moving'], ['missed', 'moving'], ['lost', 'moving'], ['away', 'moving']);
    const doubt = { before: known, unsettled: inDoubt };
    const found = await withMissedGrants(holding(['seen', 'moving'], ['new', 'moving']), doubt, one, parts());
    expect(found).toEqual(holding(['seen', 'moving'], ['new', 'moving'], ['missed', 'moving']));
    expect(one.asked).toEqual(['missed', 'lost', 'away']);
  });

  it('believes a listing that stood still, whoever is not in it any more', async () => {
    const one = genesys({ ada: ['still'] });
    const doubt = { before: before(['ada', 'still']), unsettled: inDoubt };
    expect(await withMissedGrants([], doubt, one, parts())).toEqual([]);
    expect(one.asked).toEqual([]);
  });

  it('marks the snapshot as partial where nothing is known from before', async () => {
    const marked = parts();
    await withMissedGrants([], { before: undefined, unsettled: inDoubt }, genesys({}), marked);
    expect(marked.gaps).toEqual(['grants']);
  });

  it('asks for no more than the limit, and says that some may be missing', async () => {
    const many = Array.from({ length: MAX_REREAD + 1 }, (_, i): [string, string] => [`user-${i}`, 'moving']);
    const one = genesys(Object.fromEntries(many.map(([id]) => [id, ['moving']])));
    const marked = parts();
    const doubt = { before: before(...many), unsettled: inDoubt };
    expect(await withMissedGrants([], doubt, one, marked)).toHaveLength(MAX_REREAD);
    expect([one.asked.length, marked.gaps]).toEqual([MAX_REREAD, ['grants']]);
  });

  it('does not hide that somebody could not be asked for', async () => {
    const doubt = { before: before(['ada', 'moving']), unsettled: inDoubt };
    const away = { ofSubject: () => Promise.reject(new Error('away')) };
    await expect(withMissedGrants([], doubt, away, parts())).rejects.toThrow('away');
  });
});
