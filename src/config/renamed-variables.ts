import type { Environment } from './read-setting';
import type { Setting } from './setting';
import { settingsTable } from './settings-table';

/** A variable that is set by its former name, and what it is named now. */
export interface RenamedVariable {
  readonly former: string;
  readonly name: string;
}

/** Former names that are in use: they are read for one release, so that an upgrade changes no behaviour. */
export function renamedVariables(env: Environment): RenamedVariable[] {
  return Object.values<Setting<unknown>>(settingsTable).flatMap(({ env: name, formerName: former }) =>
    former !== undefined && Boolean(env[former]) ? [{ former, name }] : [],
  );
}
