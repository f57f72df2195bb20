import type { SettingProblem } from './invalid-settings-error';
import { isMadeByKubernetes } from './made-by-kubernetes';
import { nearestSetting } from './nearest-setting';
import { variablesOf, type Setting } from './setting';
import { settingsTable } from './settings-table';

/** Prefixes of our settings. General names such as `LOG_LEVEL` do not show whose a variable is. */
const OWN_PREFIXES =
  /^(API_KEYS|AUDIT|AUTHZEN|CHANGES|CORS|EXPENSIVE|EXPORT|FULL|GENESYS|HOURLY|JWT|LICENSES|METRICS|OPENID|PURPOSES|RATE_LIMIT|REVIEWS|ROLECALL|SECURITY|SESSIONS|SNAPSHOT|SYNC|TRUSTED|USAGE|WEBHOOKS)_/;

export interface UnknownVariables {
  /** Near a setting: a mistake that would leave that setting at its default, unseen. */
  readonly problems: SettingProblem[];
  /** Those of others, as far as anyone can tell. */
  readonly ignored: string[];
}

/** Sorts out the variables that begin like settings and are none. */
export function unknownVariables(env: Readonly<Record<string, string | undefined>>): UnknownVariables {
  const settings: readonly Setting<unknown>[] = Object.values(settingsTable);
  const variables = settings.flatMap(variablesOf);
  const known = new Set<string | undefined>([...variables, ...settings.map(({ formerName }) => formerName)]);
  const problems: SettingProblem[] = [];
  const ignored: string[] = [];
  for (const [name, value = ''] of Object.entries(env)) {
    if (!OWN_PREFIXES.test(name) || known.has(name) || isMadeByKubernetes(name, value)) continue;
    const near = nearestSetting(name, variables);
    if (near === undefined) ignored.push(name);
    else problems.push({ env: name, detail: `is not a setting. Did you mean ${near}?` });
  }
  return { problems, ignored };
}
