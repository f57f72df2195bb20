import type { EffectiveAccess } from '../../simulator/org/effective-access';
import { permissionCodes } from './permission-codes';
import type { ServiceWithSimulator } from './service-with-simulator';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';

export interface Agreement {
  readonly compared: number;
  readonly allowed: number;
  /** The first few: `user permission division`. */
  readonly differences: readonly string[];
}

/** Asks the matrix about every user, permission and division, and holds it against the simulator's own evaluator. */
export async function differencesFromSimulator({ app, simulator }: ServiceWithSimulator): Promise<Agreement> {
  const { snapshot, matrix } = app.get(SnapshotStore).current();
  const codes = permissionCodes(snapshot);
  const known = new Set([...snapshot.divisions.map(({ id }) => id), '*']);
  const divisions = [...known, 'a-division-of-tomorrow'];
  const differences: string[] = [];
  let compared = 0;
  let allowed = 0;
  for (const user of snapshot.users) {
    const answer = await simulator.control('GET', `/effective-access/${encodeURIComponent(user.id)}`);
    const { permissions } = answer.body as unknown as EffectiveAccess;
    for (const code of codes) {
      const held = permissions[code];
      for (const division of divisions) {
        const covered = held !== undefined && !held.conditional && covers(held.divisions, division);
        // Genesys covers a division to come by `*`; a check refuses what is unknown to its snapshot.
        const expected = covered && known.has(division);
        const found = matrix.check(user.id, code, division).allowed;
        if (found !== expected && differences.length < 10) differences.push(`${user.id} ${code} ${division}`);
        compared++;
        if (found) allowed++;
      }
    }
  }
  return { compared, allowed, differences };
}

function covers(divisions: readonly string[], division: string): boolean {
  return divisions.includes('*') || divisions.includes(division);
}
