import type { Matrix } from '../../src/access-model/matrix';
import type { Snapshot } from '../../src/access-model/snapshot';
import { naiveCheck } from '../../test/support/naive-oracle';
import { median, timed } from './measure';
import { randomQueries, type Query } from './queries';
import { Random } from './random';
import { TutorialWay } from './tutorial-way';

const ROUNDS = 200;
const TUTORIAL_USERS = 5_000;

/** Checks a second, medians of rounds that the four take by turns. */
export interface CheckRates {
  readonly matrix: number;
  readonly matrixWithDivision: number;
  /** The tutorial's way: a list of permission codes a user, scanned. */
  readonly tutorial: number;
  /** The tests' evaluator, which loops over the snapshot. */
  readonly naive: number;
  /** Share of the matrix's checks that were allowed: the mix of hits and misses. */
  readonly allowedShare: number;
}

interface Contestant {
  readonly checksPerRound: number;
  readonly userIds: readonly string[];
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
    allowedShare: allowed / (contestants.matrix.checksPerRound * ROUNDS),
  };
}

function takeTurn(
  { checksPerRound, userIds, check, rates }: Contestant,
  snapshot: Snapshot,
  random: Random,
): number {
  const queries = randomQueries(snapshot, userIds, checksPerRound, random);
  let hits = 0;
  const ms = timed(() => {
    for (const query of queries) if (check(query)) hits++;
  });
  rates.push((checksPerRound / ms) * 1_000);
  return hits;
}

function makeContestants(snapshot: Snapshot, matrix: Matrix) {
  const userIds = snapshot.users.map(({ id }) => id);
  const sample = userIds.slice(0, TUTORIAL_USERS);
  const tutorial = new TutorialWay(snapshot, sample);
  const contestant = (checksPerRound: number, check: Contestant['check'], users = userIds): Contestant => ({
    checksPerRound,
    userIds: users,
    check,
    rates: [],
  });
  return {
    matrix: contestant(1_000, (q) => matrix.check(q.userId, q.permission).allowed),
    matrixWithDivision: contestant(1_000, (q) => matrix.check(q.userId, q.permission, q.divisionId).allowed),
    tutorial: contestant(1_000, (q) => tutorial.check(q.userId, q.permission), sample),
    naive: contestant(
      1,
      (q) => naiveCheck(snapshot, { type: 'user', id: q.userId, permission: q.permission }).allowed,
    ),
  };
}
