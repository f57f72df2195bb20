import type { PurposeContent } from '../purpose';
import { RetentionLinks } from './retention-links';
import type { RetentionPolicy } from './retention-policies';

const linked = (...retentionPolicyIds: string[]): PurposeContent => ({
  name: 'Quality',
  description: '',
  dataCategories: ['recording.voice'],
  status: 'active',
  retentionPolicyIds,
});
const linksTo = (...policies: RetentionPolicy[]) =>
  new RetentionLinks({ all: () => Promise.resolve(new Map(policies.map((policy) => [policy.id, policy]))) });
const offline = new RetentionLinks({ all: () => Promise.reject(new Error('Genesys does not answer')) });
const enabled = { id: 'p-1', name: 'Keep a year', enabled: true };
const disabled = { id: 'p-2', name: 'Keep a day', enabled: false };

describe('Links of a purpose to retention policies', () => {
  it('must lead to a policy when they are made', async () => {
    expect(await linksTo(enabled).faults(linked('p-1'))).toEqual([]);
    expect(await linksTo(enabled).faults(linked('p-1', 'p-9'))).toEqual([
      { pointer: '/body/retentionPolicyIds/1', detail: 'Genesys has no retention policy p-9' },
    ]);
  });

  it('may stay when the policy has gone', async () => {
    expect(await linksTo().faults(linked('p-9'), linked('p-9'))).toEqual([]);
  });

  it('forbid to delete the purpose while a policy is enabled, which is named', async () => {
    const attempt = linksTo(enabled, disabled).refuseRetained(linked('p-1', 'p-2'));
    await expect(attempt).rejects.toMatchObject({
      status: 409,
      message: expect.stringMatching(/"Keep a year" \(p-1\)\./) as string,
    });
    await expect(linksTo(disabled).refuseRetained(linked('p-2', 'p-9'))).resolves.toBeUndefined();
  });

  it('are made and removed only where Genesys answers', async () => {
    await expect(offline.faults(linked('p-1'))).rejects.toThrow('does not answer');
    await expect(offline.refuseRetained(linked('p-1'))).rejects.toThrow('does not answer');
  });

  it('ask Genesys nothing where there are none', async () => {
    expect(await offline.faults(linked())).toEqual([]);
    await expect(offline.refuseRetained(linked())).resolves.toBeUndefined();
  });
});
