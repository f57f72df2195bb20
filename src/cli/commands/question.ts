import type { CliOptions } from '../cli-command';
import type { Candidate } from '../names/find-by-name';
import type { Names } from '../names/names';

/** What several questions have in common: their options, and how they are sent to the service. */
export const USER = { syntax: '<user>', about: 'e-mail address, name or id of a user' };
export const PERMISSION = { syntax: '<permission>', about: 'as Genesys names it: domain:entity:action' };

export const DIVISION = {
  flags: '--division <division>',
  about: 'name or id of a division, or * for all of them; without it, any division suffices',
};
export const SIMULATION = {
  flags: '--simulation <id>',
  about: 'answer as if this simulated change were made',
};
export const FRESH = {
  flags: '--fresh',
  about: 'read the user again from Genesys before answering',
};

export const AT = {
  flags: '--at <moment>',
  about: 'answer from the past: a revision, or a time such as 2026-01-31T12:00:00Z',
};

export async function divisionOf(names: Names, { division }: CliOptions): Promise<Candidate | undefined> {
  return typeof division === 'string' ? names.division(division) : undefined;
}

/** The parameters that `--simulation`, `--fresh` and `--at` stand for. */
export function stateOf({ simulation, fresh, at }: CliOptions) {
  return {
    at: typeof at === 'string' ? at : undefined,
    simulationId: typeof simulation === 'string' ? simulation : undefined,
    consistency: fresh === true ? ('fully_consistent' as const) : undefined,
  };
}
