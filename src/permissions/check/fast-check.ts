import { requires } from '../../auth/hot-route';
import type { FastAnswer, FastRoute } from '../../fast-lane/fast-route';
import type { DecisionTally } from '../../metrics/decision-counts';
import type { SnapshotStore } from '../../revisions/current/snapshot-store';
import { CHECK_PATH } from './check-paths';
import { plainCheckText } from './check-text';
import { readPlainQuery } from './read-plain-query';

/** Checks that ask for no certain revision, on the fast lane. */
export class FastCheck implements FastRoute {
  readonly method = 'GET';
  readonly path = CHECK_PATH;
  readonly requirement = requires('access:check').requirement!;

  constructor(
    private readonly snapshots: Pick<SnapshotStore, 'current'>,
    readonly tally: DecisionTally,
  ) {}

  answer(query: string): FastAnswer | undefined {
    const question = readPlainQuery(query);
    if (question === undefined) return undefined;
    const current = this.snapshots.current();
    const { userId, permission, divisionId } = question;
    const decision = current.matrix.check(userId, permission, divisionId);
    const { allowed, reason } = decision;
    return { allowed, reason, text: plainCheckText(current, question, decision) };
  }
}
