import type { Matrix } from '../../src/access-model/matrix';
import type { Snapshot } from '../../src/access-model/snapshot';
import { naiveCheck } from '../../test/support/naive-oracle';
import { median, timed } from './measure';
import { randomQueries, type Query } from './queries';
import { Random } from './random';
import { TutorialWay } from './tutorial-way';

const ROUNDS = 5;
/** A burst is timed as a whole: as many checks as a batch request brings, with strings nobody has seen before. */
const BURSTS_PER_TURN = 40;
const CHECKS_PER_BURST = 1_000;
const TUTORIAL_USERS = 4_000;

/** Checks a second, medians of the bursts of turns that the four take one after the other. */
export interface CheckRates {
  readonly matrix: number;
  readonly matrixWithDivision: number;
  /** The tutorial's way: a list of permission codes a user, scanned. It answers as the matrix does. */
  readonly tutorial: number;
  /** The tests' evaluator, which loops over the snapshot. */
  readonly naive: number;
  /** Share of the matrix's checks that were allowed: the mix of hits and misses. */
  readonly allowedShare: number;
}

interface Contestant {
  readonly userIds: readonly string[];
  readonly bursts: number;
  readonly checksPerBurst: number;
  readonly check: (query: Query) => boolean;
  readonly rates: number[];
}

export function measureCheckRates(snapshot: Snapshot, matrix: Matrix): CheckRates {
  const contestants = makeContestants(snapshot, matrix);
  const random = new Random(2);
  let allowed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const contestant of Object.values(contestants)) {
      const hits = takeTurn(contestant, snapshot, random);
      if (contestant === contestants.matrix) allowed += hits;
    }
  }
  return {
    matrix: median(contestants.matrix.rates),
    matrixWithDivision: median(contestants.matrixWithDivision.rates),
    tutorial: median(contestants.tutorial.rates),
    naive: median(contestants.naive.rates),
    allowedShare: allowed / (ROUNDS * BURSTS_PER_TURN * CHECKS_PER_BURST),
  };
}

function takeTurn(contestant: Contestant, snapshot: Snapshot, random: Random): number {
  const { userIds, bursts, checksPerBurst, check, rates } = contestant;
  let hits = 0;
  for (let burst = 0; burst < bursts; burst++) {
    const queries = randomQueries(snapshot, userIds, checksPerBurst, random);
    const ms = timed(() => {
      for (const query of queries) if (check(query)) hits++;
    });
    rates.push((checksPerBurst / ms) * 1_000);
  }
  return hits;
}

function makeContestants(snapshot: Snapshot, matrix: Matrix) {
  const userIds = snapshot.users.map(({ id }) => id);
  const sample = userIds.slice(0, TUTORIAL_USERS);
  const tutorial = new TutorialWay(snapshot, sample);
  const contestant = (check: Contestant['check']): Contestant => ({
    userIds,
    bursts: BURSTS_PER_TURN,
    checksPerBurst: CHECKS_PER_BURST,
    check,
    rates: [],
  });
  const naive = ({ userId, permission }: Query) =>
    naiveCheck(snapshot, { type: 'user', id: userId, permission }).allowed;
  return {
    matrix: contestant(({ userId, permission }) => matrix.check(userId, permission).allowed),
    matrixWithDivision: contestant((query) => {
      return matrix.check(query.userId, query.permission, query.divisionId).allowed;
    }),
    tutorial: { ...contestant((query) => tutorial.check(query.userId, query.permission)), userIds: sample },
    naive: { ...contestant(naive), bursts: 5, checksPerBurst: 1 },
  };
}
