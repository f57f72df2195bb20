import { InvalidSettingsError, type SettingProblem } from './invalid-settings-error';
import { readSetting, type Environment } from './read-setting';
import type { Setting, SettingValues } from './setting';
import { settingInForce } from './setting-in-force';
import { settingRules } from './setting-rules';
import { Settings } from './settings';
import { settingsTable } from './settings-table';
import { renamedVariables } from './renamed-variables';
import { unknownVariables } from './unknown-variables';

export type { Environment } from './read-setting';

/** Reads every setting from `env`; throws InvalidSettingsError naming all that are wrong. */
export function readSettings(env: Environment): Settings {
  const { values, problems, refused } = readAll(env);
  const unknown = unknownVariables(env);
  problems.push(...unknown.problems, ...settingRules(values, refused));
  if (problems.length > 0) throw new InvalidSettingsError(problems);
  return new Settings(
    values,
    env.NODE_ENV === 'production',
    { ignored: unknown.ignored, renamed: renamedVariables(env) },
    Object.values(settingsTable).map((setting) => settingInForce(setting, env)),
  );
}

/** `refused` holds the settings with a problem, each by its first variable, whichever of them was set. */
function readAll(env: Environment) {
  const problems: SettingProblem[] = [];
  const values: Record<string, unknown> = {};
  const refused = new Set<string>();
  for (const [name, setting] of Object.entries<Setting<unknown>>(settingsTable)) {
    const reading = readSetting(setting, env);
    values[name] = reading.value;
    problems.push(...reading.problems);
    if (reading.problems.length > 0) refused.add(setting.env);
  }
  return { values: values as SettingValues<typeof settingsTable>, problems, refused };
}
