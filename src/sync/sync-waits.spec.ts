import type { GenesysObstacle } from '../genesys/reachability';
import { SnapshotReadiness } from './snapshot-readiness';
import type { SyncFailure, SyncRun } from './sync-run';
import { SyncWaits } from './sync-waits';

const refused: GenesysObstacle = {
  host: 'api.example',
  code: 'genesys_network_error',
  detail: 'cannot connect to api.example: the connection was refused',
  forSeconds: 4,
  failures: 3,
};

function waitsOf({ obstacle, waiting = 0, inFlight = 0 }: Situation): SyncWaits {
  const statistics = { callsInLastMinute: 0, limitPerMinute: 1, waiting, inFlight };
  return new SyncWaits({ obstacle: () => obstacle }, { read: () => statistics });
}

interface Situation {
  readonly obstacle?: GenesysObstacle;
  readonly waiting?: number;
  readonly inFlight?: number;
}

describe('SyncWaits', () => {
  it.each<[string, Situation, string | undefined]>([
    ['nothing where nothing waits', {}, undefined],
    ['nothing while calls are under way', { waiting: 5, inFlight: 8 }, undefined],
    ['Genesys where it is away', { obstacle: refused }, 'genesys_network_error'],
    ['the rate limit where no call may be made', { waiting: 5 }, 'rate_limit'],
    ['Genesys where both hold', { obstacle: refused, waiting: 5 }, 'genesys_network_error'],
  ])('names %s', (_, situation, code) => {
    expect(waitsOf(situation).current()?.code).toBe(code);
  });
});

describe('SnapshotReadiness', () => {
  const readiness = (state: 'missing' | 'stale' | 'fresh', situation: Situation, failure?: SyncFailure) =>
    new SnapshotReadiness({ readiness: () => ({ state }) }, waitsOf(situation), {
      latestRun: () => ({ failure }) as SyncRun,
    }).readiness();
  const wrongSecret = { code: 'genesys_client_secret_wrong', detail: 'Of client 7.' };

  it('says nothing more while there is something to answer from', () => {
    expect(readiness('fresh', { obstacle: refused }, wrongSecret)).toEqual({ state: 'fresh' });
  });

  it.each(['missing', 'stale'] as const)(
    'says what the sync run waits for while the snapshot is %s',
    (state) => {
      expect(readiness(state, { obstacle: refused }, wrongSecret)).toEqual({
        state,
        reason: 'The sync run waits: cannot connect to api.example: the connection was refused.',
      });
    },
  );

  it('names the code of what failed, and leaves the words to callers who may see them', () => {
    expect(readiness('missing', {}, wrongSecret)).toEqual({
      state: 'missing',
      reason: 'The last sync run failed (genesys_client_secret_wrong). See GET /api/v1/sync.',
    });
  });

  it('has no reason before the first run', () => {
    expect(readiness('missing', {})).toEqual({ state: 'missing' });
  });
});
