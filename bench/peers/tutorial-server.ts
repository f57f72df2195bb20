import { readFileSync } from 'node:fs';
import type { Snapshot } from '../../src/access/model/snapshot';
import { TutorialWay } from '../matrix/tutorial-way';
import { serveChecks } from './check-server';

/** The tutorials' way as a server. It knows no divisions. */
const { snapshot, userIds } = JSON.parse(readFileSync(process.env.PEERS_SNAPSHOT ?? '', 'utf8')) as {
  readonly snapshot: Snapshot;
  readonly userIds: readonly string[];
};
const way = new TutorialWay(snapshot, userIds);
serveChecks(({ userId, permission }) => way.check(userId, permission));
