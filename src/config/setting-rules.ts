import type { SettingProblem } from './invalid-settings-error';
import type { SettingValues } from './setting';
import { settingsTable } from './settings-table';

type Values = SettingValues<typeof settingsTable>;
type Name = keyof typeof settingsTable;

/** What settings demand of each other. Those in `bad`, by their first variable, were refused already and are not named twice. */
export function settingRules(values: Values, bad: ReadonlySet<string>): SettingProblem[] {
  const names = [
    ...credentials(values),
    ...writingCredentials(values),
    ...snapshotAge(values),
    ...jwt(values, bad),
    ...genesysTokens(values),
    ...signIn(values),
  ];
  const problems = names
    .map((name) => settingsTable[name])
    .filter(({ env }) => !bad.has(env))
    .map(({ env, expected }) => ({ env, detail: `must be ${expected}.` }));
  const refused = new Set([...bad, ...problems.map(({ env }) => env)]);
  return [...problems, ...someCaller(values, refused)];
}

/** Live mode without credentials is a mistake; falling back to the simulator would hide it. */
function credentials(values: Values): Name[] {
  if (values.mode !== 'live') return [];
  return (['clientId', 'clientSecret'] as const).filter((name) => values[name] === undefined);
}

/** One without the other would write with the reading client, unnoticed. */
function writingCredentials(values: Values): Name[] {
  const names = ['writeClientId', 'writeClientSecret'] as const;
  const missing = names.filter((name) => values[name] === undefined);
  return missing.length === 1 ? missing : [];
}

/** If two were equal, checks would stop just before every new snapshot. */
function snapshotAge(values: Values): Name[] {
  const { snapshotMaxAgeMs, syncIntervalMs, fullSnapshotMaxAgeMs, fullSyncIntervalMs } = values;
  const isFullTooOld = values.genesysAudits === 'auto' && fullSnapshotMaxAgeMs <= fullSyncIntervalMs;
  return [
    ...(snapshotMaxAgeMs <= syncIntervalMs ? (['snapshotMaxAgeMs'] as const) : []),
    ...(isFullTooOld ? (['fullSnapshotMaxAgeMs'] as const) : []),
  ];
}

function jwt(values: Values, bad: ReadonlySet<string>): Name[] {
  const { jwtIssuer, jwtAudience, jwtJwksUrl, jwtJwksFile } = values;
  const given = [jwtIssuer, jwtAudience, jwtJwksUrl, jwtJwksFile].some((value) => value !== undefined);
  if (!given) return [];
  const missing = (['jwtIssuer', 'jwtAudience'] as const).filter((name) => values[name] === undefined);
  const keys = ['jwtJwksUrl', 'jwtJwksFile'] as const;
  const refused = keys.some((name) => bad.has(settingsTable[name].env));
  const exactlyOne = (jwtJwksUrl === undefined) !== (jwtJwksFile === undefined);
  return exactlyOne || refused ? missing : [...missing, ...keys];
}

/** Without a map no one with a token could do anything. */
function genesysTokens({ genesysTokenAuth, genesysRoleMap }: Values): Name[] {
  return genesysTokenAuth === 'on' && genesysRoleMap === undefined ? ['genesysRoleMap'] : [];
}

/** Providers send browsers back to a known address, and to one that has roles for them. */
function signIn(values: Values): Name[] {
  const { publicUrl, genesysLoginClientId, genesysRoleMap, openIdIssuer, openIdClientId } = values;
  const withoutGenesys = genesysLoginClientId !== undefined && (!publicUrl || !genesysRoleMap);
  const withoutOpenId = openIdIssuer !== undefined && (!publicUrl || openIdClientId === undefined);
  return [
    ...(withoutGenesys ? (['genesysLoginClientId'] as const) : []),
    ...(withoutOpenId ? (['openIdIssuer'] as const) : []),
  ];
}

function someCaller(values: Values, bad: ReadonlySet<string>): SettingProblem[] {
  const { bootstrapApiKey, jwtIssuer, genesysTokenAuth } = settingsTable;
  const configured =
    values.bootstrapApiKey !== undefined ||
    values.jwtIssuer !== undefined ||
    values.genesysTokenAuth === 'on' ||
    values.genesysLoginClientId !== undefined ||
    values.openIdIssuer !== undefined;
  const refused = [bootstrapApiKey, jwtIssuer, genesysTokenAuth].some(({ env }) => bad.has(env));
  if (configured || refused) return [];
  return [
    { env: `${bootstrapApiKey.env} or ${jwtIssuer.env}`, detail: 'must be set, or no one could call.' },
  ];
}
