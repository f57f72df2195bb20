import type { AssumptionRow } from '../examine';
import type { ExaminedClient } from '../permissions/client-permissions';
import type { Visibility } from '../visibility';

/** What was found: counts, permissions and our own words. No name, e-mail or id of the organisation. */
export interface DoctorReport {
  /** The host of the API. */
  readonly region: string;
  readonly clients: readonly ExaminedClient[];
  /** Undefined where it could not be found out. */
  readonly visibility?: Visibility;
  readonly assumptions: readonly AssumptionRow[];
  /** Answers of Genesys that it took. */
  readonly calls: number;
}

/** Whether all that Rolecall needs and assumes is so, as far as could be told. */
export function isSound({ clients, assumptions }: DoctorReport): boolean {
  const lacks = clients.some(
    ({ isAccepted, permissions }) =>
      !isAccepted || permissions?.needed.some(({ held }) => held !== 'everywhere'),
  );
  return !lacks && assumptions.every(({ verdict }) => verdict !== 'does_not_hold');
}
