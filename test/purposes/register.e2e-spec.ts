import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditedWork } from '../../src/audit/log/audited-work';
import { callerOf } from '../../src/auth/caller';
import type { PurposeContent, StoredPurpose } from '../../src/purposes/purpose';
import { PurposeVersions } from '../../src/purposes/store/purpose-versions';
import { RegisterStore } from '../../src/purposes/store/register-store';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(60_000);

const by = { caller: callerOf('ann', 'api_key', ['purpose-admin']), requestId: 'request-1' };
const content = (over: Partial<PurposeContent> = {}): PurposeContent => ({
  name: 'Marketing Analytics',
  description: '',
  dataCategories: ['contact.email'],
  status: 'active',
  ...over,
});
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const codeOf = (result: PromiseSettledResult<unknown>) =>
  result.status === 'fulfilled' ? 'done' : (result.reason as { code: string }).code;

describeOnEachDatabase('The register of purposes', (open) => {
  let store: RegisterStore;

  beforeEach(async () => {
    const database = await open();
    const audited = new AuditedWork(database, new AuditLog(database));
    store = new RegisterStore(database, new PurposeVersions(database), audited);
  });

  const counted = (results: PromiseSettledResult<unknown>[]) => {
    const counts: Record<string, number> = {};
    for (const code of results.map(codeOf)) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  };
  /** Reads and replaces until nobody was faster. */
  const replaceUntilDone = async (id: string, description: string): Promise<StoredPurpose> => {
    for (;;) {
      try {
        return await store.replace((await store.get(id))!, content({ description }), by);
      } catch (error) {
        if ((error as { code: string }).code !== 'precondition_failed') throw error;
      }
    }
  };

  it('lets one of a hundred create a name at once', async () => {
    const names = times(100, (index) => (index % 2 === 0 ? 'Marketing Analytics' : ' marketing  ANALYTICS'));
    const results = await Promise.allSettled(names.map((name) => store.create(content({ name }), by)));
    expect(counted(results)).toEqual({ done: 1, purpose_name_taken: 99 });
    expect((await store.page({ sortBy: 'name', pageSize: 100, pageNumber: 1 })).totalCount).toBe(1);
  });

  it('lets one of a hundred replace a version at once', async () => {
    const first = await store.create(content(), by);
    const replaced = await Promise.allSettled(
      times(100, (index) => store.replace(first, content({ description: `${index}` }), by)),
    );
    expect(counted(replaced)).toEqual({ done: 1, precondition_failed: 99 });
    expect((await store.get(first.id))?.version).toBe(2);
  });

  it('loses no change of many that are repeated until they are made', async () => {
    const { id } = await store.create(content(), by);
    const descriptions = times(20, (index) => `change ${index}`);
    const made = await Promise.all(descriptions.map((description) => replaceUntilDone(id, description)));
    expect(made.map(({ version }) => version).sort((a, b) => a - b)).toEqual(times(20, (index) => index + 2));
    const kept = await store.versions(id, 100);
    expect(kept.map(({ version }) => version)).toEqual(times(21, (index) => 21 - index));
    expect(kept.map((one) => one.content?.description).sort()).toEqual(['', ...descriptions].sort());
  });

  it('deletes only the version that was looked at', async () => {
    const first = await store.create(content(), by);
    await store.replace(first, content({ description: 'new' }), by);
    await expect(store.delete(first, by)).rejects.toMatchObject({ code: 'precondition_failed' });
    await store.delete((await store.get(first.id))!, by);
    await expect(store.delete(first, by)).rejects.toMatchObject({ code: 'not_found' });
    expect(await store.create(content(), by)).toMatchObject({ version: 1 });
  });

  it('finds purposes by their categories of now', async () => {
    const first = await store.create(content({ dataCategories: ['contact.email', 'identity.name'] }), by);
    await store.replace(first, content({ dataCategories: ['identity.name'] }), by);
    const using = async (category: string) =>
      (await store.page({ category, sortBy: 'name', pageSize: 10, pageNumber: 1 })).totalCount;
    expect([await using('contact.email'), await using('identity.name')]).toEqual([0, 1]);
  });

  it('sorts by bytes and searches without wildcards, as the other database does', async () => {
    for (const name of ['b', 'Ä', 'a_c', 'abc', 'Z']) await store.create(content({ name }), by);
    const names = async (name?: string) => {
      const { purposes } = await store.page({ name, sortBy: 'name', pageSize: 10, pageNumber: 1 });
      return purposes.map((purpose) => purpose.content.name);
    };
    expect(await names()).toEqual(['a_c', 'abc', 'b', 'Z', 'Ä']);
    expect(await names('A_C')).toEqual(['a_c']);
    expect(await names('ä')).toEqual(['Ä']);
  });

  it('gives all of them in batches', async () => {
    for (let number = 0; number < 7; number++) await store.create(content({ name: `${number}` }), by);
    const all: string[] = [];
    for await (const batch of store.all(3)) all.push(...batch.map(({ content: { name } }) => name));
    expect(all).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });
});
