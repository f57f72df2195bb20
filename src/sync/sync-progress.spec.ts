import { SyncProgress } from './sync-progress';

describe('SyncProgress', () => {
  const now = { ms: 0 };
  let progress: SyncProgress;
  beforeEach(() => {
    now.ms = 0;
    progress = new SyncProgress(0, () => now.ms);
  });

  const part = (name: string) => progress.parts().find((one) => one.part === name);

  it('begins with every part pending', () => {
    expect(new Set(progress.parts().map(({ state }) => state))).toEqual(new Set(['pending']));
    expect(progress.totals()).toMatchObject({ partsDone: 0, partsTotal: 10, calls: 0 });
  });

  it('counts pages and rows of a part', () => {
    progress.start('users');
    progress.page('users', 500);
    progress.page('users', 120);
    expect(part('users')).toMatchObject({ state: 'running', items: 620, calls: 2 });
  });

  it('knows no remaining time before the first page', () => {
    progress.start('users');
    expect(progress.totals().remainingSeconds).toBeUndefined();
  });

  it('estimates the rest at the pace so far', () => {
    for (const one of progress.parts()) {
      if (one.part !== 'grants') progress.done(one.part);
    }
    progress.start('grants');
    progress.expect('grants', 10);
    progress.page('grants', 100);
    progress.page('grants', 100);
    now.ms = 4_000;
    expect(progress.totals().remainingSeconds).toBe(16);
  });

  it('has nothing left of a part that is done with fewer calls than expected', () => {
    progress.start('grants');
    progress.expect('grants', 10);
    progress.page('grants', 1);
    progress.done('grants');
    expect(part('grants')).toMatchObject({ state: 'done', calls: 1, expectedCalls: 1 });
  });

  it('names the part that failed', () => {
    progress.start('roles');
    progress.failed('roles');
    expect(part('roles')?.state).toBe('failed');
    expect(progress.totals().partsDone).toBe(0);
  });
});
