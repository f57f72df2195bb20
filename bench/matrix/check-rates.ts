import type { Matrix } from '../../src/access/matrix/matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { naiveCheck } from '../../test/support/naive-oracle';
import { median, timed } from './measure';
import { randomQueries, type Query } from './queries';
import { Random } from './random';
import { TutorialWay } from './tutorial-way';

const ROUNDS = 7;
const CHECKS_PER_TURN = 200_000;
const TUTORIAL_USERS = 4_000;
const TUTORIAL_CHECKS_PER_TURN = 20_000;
const NAIVE_CHECKS_PER_TURN = 5;

/** Checks a second: medians of the turns that the four take one after the other, the first one being to warm up. */
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
  /** Made beforehand. The strings are not those of the snapshot, as those of a request are not. */
  readonly queries: readonly Query[];
  readonly check: (query: Query) => boolean;
  readonly rates: number[];
}

export function measureCheckRates(snapshot: Snapshot, matrix: Matrix): CheckRates {
  const contestants = makeContestants(snapshot, matrix);
  let allowed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const contestant of Object.values(contestants)) {
      const hits = takeTurn(contestant, round > 0);
      if (contestant === contestants.matrix) allowed = hits;
    }
  }
  return {
    matrix: median(contestants.matrix.rates),
    matrixWithDivision: median(contestants.matrixWithDivision.rates),
    tutorial: median(contestants.tutorial.rates),
    naive: median(contestants.naive.rates),
    allowedShare: allowed / CHECKS_PER_TURN,
  };
}

function takeTurn({ queries, check, rates }: Contestant, counts: boolean): number {
  let hits = 0;
  const ms = timed(() => {
    for (const query of queries) if (check(query)) hits++;
  });
  if (counts) rates.push((queries.length / ms) * 1_000);
  return hits;
}

function makeContestants(snapshot: Snapshot, matrix: Matrix) {
  const userIds = snapshot.users.map(({ id }) => id);
  const sample = userIds.slice(0, TUTORIAL_USERS);
  const tutorial = new TutorialWay(snapshot, sample);
  const random = new Random(2);
  const contestant = (ids: readonly string[], turn: number, check: Contestant['check']): Contestant => ({
    queries: randomQueries(snapshot, ids, turn, random),
    check,
    rates: [],
  });
  const naive = ({ userId, permission }: Query) =>
    naiveCheck(snapshot, { type: 'user', id: userId, permission }).allowed;
  return {
    matrix: contestant(
      userIds,
      CHECKS_PER_TURN,
      ({ userId, permission }) => matrix.check(userId, permission).allowed,
    ),
    matrixWithDivision: contestant(userIds, CHECKS_PER_TURN, ({ userId, permission, divisionId }) => {
      return matrix.check(userId, permission, divisionId).allowed;
    }),
    tutorial: contestant(sample, TUTORIAL_CHECKS_PER_TURN, (query) =>
      tutorial.check(query.userId, query.permission),
    ),
    naive: contestant(userIds, NAIVE_CHECKS_PER_TURN, naive),
  };
}
