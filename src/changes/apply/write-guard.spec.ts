import type { Snapshot } from '../../access/model/snapshot';
import { grant, role } from '../../access/model/testing/org-matrix';
import { orgIndex } from '../../access/index/testing/org-index';
import type { StoredChange } from '../change';
import type { ChangesSettings } from '../../config/settings';
import { WriteGuard } from './write-guard';

const entry = (action: string) => ({
  domain: 'authorization',
  entity: 'grant',
  action,
  divisionAware: true,
  allowsConditions: false,
});
const writer = (...actions: string[]) =>
  role('writer', [], { policies: [{ domain: 'authorization', entity: 'grant', actions }] });
const holding = (divisionId: string, ...actions: string[]): Partial<Snapshot> => ({
  oauthClients: [{ id: 'own', name: 'Own', state: 'active', grantType: 'CLIENT-CREDENTIALS' }],
  roles: [writer(...actions)],
  catalogue: [entry('add'), entry('delete')],
  grants: [grant('own', 'writer', divisionId, 'oauth_client')],
});

const on = { enabled: true, requireApproval: false };
const own = { writingClientId: 'own' };
const guard = (settings: Partial<ChangesSettings> = {}, organizationOfWriter = 'org') =>
  new WriteGuard(
    { organizationId: () => Promise.resolve(organizationOfWriter) },
    { organizationId: () => Promise.resolve('org') },
    own,
    { ...on, ...settings },
  );

describe('WriteGuard', () => {
  it('lets nothing be written while changes are off', () => {
    expect(() => guard({ enabled: false }).requireEnabled()).toThrow('CHANGES_ENABLED');
    expect(() => guard().requireEnabled()).not.toThrow();
  });

  it.each([
    [true, 'planned', true],
    [true, 'approved', false],
    [false, 'planned', false],
  ] as const)(
    'where approval is asked for: %s, and the change is %s, it refuses: %s',
    (required, status, refuses) => {
      const look = () => guard({ requireApproval: required }).requireApproved({ status } as StoredChange);
      if (refuses) expect(look).toThrow('approve');
      else expect(look).not.toThrow();
    },
  );

  it.each([
    ['both in all divisions', holding('*', 'add', 'delete'), undefined],
    [
      'both in one division',
      holding('d', 'add', 'delete'),
      'authorization:grant:add, authorization:grant:delete',
    ],
    ['only the right to add', holding('*', 'add'), 'lacks: authorization:grant:delete'],
    ['what the snapshot does not tell', {}, undefined],
  ])('of a client that holds %s it names what is missing', async (_, parts, missing) => {
    const look = guard().requireRights(await orgIndex(parts));
    if (missing === undefined) await expect(look).resolves.toBeUndefined();
    else await expect(look).rejects.toThrow(missing);
  });

  it('refuses a client of another organisation', async () => {
    const index = await orgIndex(holding('*', 'add', 'delete'));
    await expect(guard({}, 'other').requireRights(index)).rejects.toMatchObject({
      code: 'write_client_of_other_organization',
    });
  });

  it.each([
    ['org', true],
    ['other', false],
  ])('knows whether a client of %s may be written with', async (organization, expected) => {
    expect(await guard({}, organization).isOfOurOrganization()).toBe(expected);
  });

  it('asks again when Genesys did not say whose client it is', async () => {
    const organizationId = jest.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue('org');
    const one = new WriteGuard({ organizationId }, { organizationId: () => Promise.resolve('org') }, own, on);
    expect(await one.isOfOurOrganization()).toBe(false);
    await one.requireOrganization();
    await one.requireOrganization();
    expect(organizationId).toHaveBeenCalledTimes(2);
  });
});
