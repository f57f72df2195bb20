import { Logger } from '@nestjs/common';
import { DomainError } from '../../common/errors';
import type { GenesysIdentity } from './genesys-identity-source';
import { GenesysTokenVerifier, type VerifierOptions } from './genesys-token-verifier';
import { RoleMap } from './role-map';

const TOKEN = 'token-of-alice';
const START = Date.parse('2026-01-01T00:00:00Z');

const alice: GenesysIdentity = {
  userId: 'alice',
  state: 'active',
  organizationId: 'org-1',
  homeOrganizationId: 'org-1',
  cloned: false,
  roles: [{ id: 'officer', name: 'Privacy Officer' }],
};

class Throttled extends DomainError {
  readonly code = 'genesys_token_throttled';
  readonly status = 502;

  constructor() {
    super('slow down', { retryAfterSeconds: 17 });
  }
}

describe('GenesysTokenVerifier', () => {
  let now: number;
  let asked: string[];
  let answer: () => Promise<GenesysIdentity | undefined>;

  beforeAll(() => void Logger.overrideLogger(false));
  beforeEach(() => {
    now = START;
    asked = [];
    answer = () => Promise.resolve(alice);
  });

  const verifierWith = (change: Partial<VerifierOptions> = {}) => {
    const identify = (token: string) => {
      asked.push(token);
      return answer();
    };
    const options = {
      organizationId: () => Promise.resolve('org-1'),
      clientIds: new Set<string>(),
      trusteesAllowed: false,
      roleMap: new RoleMap([['officer', ['purpose-admin']]]),
      cacheMs: 30_000,
      validationsPerMinute: 10,
      ...change,
    };
    return new GenesysTokenVerifier({ identify }, options, () => now);
  };
  /** Waits whether it answers at once or not, and whether it throws or rejects. */
  const outcome = async (verifier: GenesysTokenVerifier, token = TOKEN): Promise<unknown> => {
    try {
      return (await verifier.verify(token)).id;
    } catch (error) {
      return (error as DomainError).code;
    }
  };
  const says = (identity: GenesysIdentity | undefined) => (answer = () => Promise.resolve(identity));
  const fails = (error: Error) => (answer = () => Promise.reject(error));

  it('asks about a token, and answers at once while that counts', async () => {
    const verifier = verifierWith();
    expect(verifier.verify(TOKEN)).toBeInstanceOf(Promise);
    await outcome(verifier);
    now += 29_999;

    expect(verifier.verify(TOKEN)).toMatchObject({ id: 'alice', kind: 'genesys_user' });
    expect(asked).toEqual([TOKEN]);
  });

  it('asks again when the time is over, and then learns of a revocation', async () => {
    const verifier = verifierWith();
    await outcome(verifier);
    says(undefined);

    now += 29_999;
    expect(await outcome(verifier)).toBe('alice');
    now += 1;
    expect(await outcome(verifier)).toBe('unauthenticated');
    expect(asked).toHaveLength(2);
  });

  it('counts the time from when it asked, not from when Genesys answered', async () => {
    const verifier = verifierWith();
    answer = () => {
      now += 20_000;
      return Promise.resolve(alice);
    };
    await outcome(verifier);
    now += 10_000;
    await outcome(verifier);

    expect(asked).toHaveLength(2);
  });

  it('asks once for a hundred requests that come together', async () => {
    const verifier = verifierWith();
    const answers = await Promise.all(Array.from({ length: 100 }, () => outcome(verifier)));

    expect(new Set(answers)).toEqual(new Set(['alice']));
    expect(asked).toHaveLength(1);
  });

  it('asks about each token by itself', async () => {
    const verifier = verifierWith();
    await Promise.all(['token-a', 'token-b'].map((token) => outcome(verifier, token)));
    expect(asked).toEqual(['token-a', 'token-b']);
  });

  it('never keeps a token longer than it lives', async () => {
    const verifier = verifierWith();
    says({ ...alice, endsAt: new Date(START + 5_000).toISOString() });
    await outcome(verifier);

    now += 4_999;
    await outcome(verifier);
    expect(asked).toHaveLength(1);
    now += 1;
    await outcome(verifier);
    expect(asked).toHaveLength(2);
  });

  it.each(['never', '', '2025-12-31T23:59:59Z'])('keeps nothing of a token that ends %j', async (endsAt) => {
    const verifier = verifierWith();
    says({ ...alice, endsAt });
    expect(await outcome(verifier)).toBe('alice');
    await outcome(verifier);
    expect(asked).toHaveLength(2);
  });

  it('keeps nothing when it is told so', async () => {
    const verifier = verifierWith({ cacheMs: 0 });
    await outcome(verifier);
    await outcome(verifier);
    expect(asked).toHaveLength(2);
  });

  it.each<[string, GenesysIdentity | undefined]>([
    ['that Genesys refuses', undefined],
    ['of another organisation', { ...alice, organizationId: 'org-2' }],
    ['of an inactive user', { ...alice, state: 'inactive' }],
    ['of a trustee', { ...alice, homeOrganizationId: 'partner' }],
  ])('turns away a token %s, and asks about it again after ten seconds', async (_, identity) => {
    const verifier = verifierWith();
    says(identity);
    expect(await outcome(verifier)).toBe('unauthenticated');

    now += 9_999;
    expect(await outcome(verifier)).toBe('unauthenticated');
    expect(asked).toHaveLength(1);
    now += 1;
    says(alice);
    expect(await outcome(verifier)).toBe('alice');
  });

  it('lets nobody in while Genesys cannot be asked, says when to come again, and keeps nothing of it', async () => {
    const verifier = verifierWith();
    fails(new Throttled());
    await expect(verifier.verify(TOKEN)).rejects.toMatchObject({
      status: 503,
      code: 'genesys_identity_unavailable',
      retryAfterSeconds: 17,
    });

    fails(new TypeError('a fault of ours'));
    await expect(verifier.verify(TOKEN)).rejects.toMatchObject({ status: 503, retryAfterSeconds: 5 });
    says(alice);
    expect(await outcome(verifier)).toBe('alice');
  });

  it('does not let in whom it knew when Genesys cannot be asked any more', async () => {
    const verifier = verifierWith();
    await outcome(verifier);
    now += 30_000;
    fails(new Throttled());

    expect(await outcome(verifier)).toBe('genesys_identity_unavailable');
  });

  it.each<[string, VerifierOptions['organizationId']]>([
    ['is not known yet', () => Promise.resolve(null)],
    ['cannot be read', () => Promise.reject(new Error('the database is gone'))],
  ])('lets nobody in, and asks nobody, while our organisation %s', async (_, organizationId) => {
    expect(await outcome(verifierWith({ organizationId }))).toBe('genesys_identity_unavailable');
    expect(asked).toEqual([]);
  });

  it('asks about no more strangers than half of its minute, whoever is at work', async () => {
    const verifier = verifierWith({ validationsPerMinute: 4 });
    expect(await outcome(verifier, 'known')).toBe('alice');
    says(undefined);
    const garbage = await Promise.all(['x', 'y', 'z'].map((token) => outcome(verifier, token)));
    expect(garbage).toEqual(['unauthenticated', 'too_many_token_validations', 'too_many_token_validations']);

    says(alice);
    now += 30_000;
    expect(await outcome(verifier, 'known')).toBe('alice');
    await expect(verifier.verify('stranger')).rejects.toMatchObject({ status: 503, retryAfterSeconds: 30 });
  });

  it('takes who was turned away for a stranger again', async () => {
    const verifier = verifierWith({ validationsPerMinute: 4 });
    await outcome(verifier);
    says(undefined);
    now += 30_000;
    await outcome(verifier);
    await outcome(verifier, 'other');
    now += 10_000;

    expect(await outcome(verifier)).toBe('too_many_token_validations');
  });

  it('keeps digests and no tokens', async () => {
    const verifier = verifierWith();
    await outcome(verifier);
    says(undefined);
    await outcome(verifier, 'token-of-nobody');

    const kept = JSON.stringify(verifier, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    expect(kept).toContain('alice');
    expect(kept).not.toMatch(/token-of/);
  });
});
