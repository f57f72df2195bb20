import { InvalidSettingsError, type SettingProblem } from './invalid-settings-error';
import type { Setting, SettingValues } from './setting';
import { settingRules } from './setting-rules';
import { Settings } from './settings';
import { settingsTable } from './settings-table';

export type Environment = Readonly<Record<string, string | undefined>>;

const OWN_PREFIXES = /^(AUDIT|CHANGES|GENESYS|JWT|PURPOSES|ROLECALL|SNAPSHOT|SYNC)_/;

/** Reads every setting from `env`; throws InvalidSettingsError naming all that are wrong. */
export function readSettings(env: Environment): Settings {
  const { values, problems } = parseAll(env);
  problems.push(
    ...unknownVariables(env),
    ...settingRules(values, new Set(problems.map((problem) => problem.env))),
  );
  if (problems.length > 0) throw new InvalidSettingsError(problems);
  return new Settings(values, env.NODE_ENV === 'production');
}

function parseAll(env: Environment) {
  const problems: SettingProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries<Setting<unknown>>(settingsTable)) {
    const text = env[setting.env] || setting.default;
    if (text === undefined) continue;
    values[name] = setting.parse(text);
    if (values[name] === undefined)
      problems.push({ env: setting.env, detail: `must be ${setting.expected}.` });
  }
  return { values: values as SettingValues<typeof settingsTable>, problems };
}

function unknownVariables(env: Environment): SettingProblem[] {
  const known = new Set(Object.values<Setting<unknown>>(settingsTable).map((setting) => setting.env));
  return Object.keys(env)
    .filter((name) => OWN_PREFIXES.test(name) && !known.has(name))
    .map((name) => ({ env: name, detail: 'is not a setting; is it misspelt?' }));
}
