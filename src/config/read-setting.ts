import { isDeepStrictEqual } from 'node:util';
import type { SettingProblem } from './invalid-settings-error';
import { readSecretFile, type SecretFile } from './secret-file';
import { fileVariableOf, type Setting } from './setting';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ReadSetting {
  readonly value: unknown;
  readonly problems: readonly SettingProblem[];
}

/** A variable that is set, with the text that it contains or refers to. */
type Given = SecretFile & { readonly variable: string; readonly demand: string };

interface Parsed {
  readonly variable: string;
  readonly value: unknown;
}

/** Reads one setting from whichever of its variables are set; all of them must agree. */
export function readSetting(setting: Setting<unknown>, env: Environment): ReadSetting {
  const given = givenFor(setting, env);
  if (given.length === 0)
    return {
      value: setting.default === undefined ? undefined : setting.parse(setting.default),
      problems: [],
    };
  const problems: SettingProblem[] = [];
  const parsed: Parsed[] = [];
  for (const one of given) {
    const value = 'text' in one ? setting.parse(one.text) : undefined;
    if (value === undefined) problems.push({ env: one.variable, detail: faultOf(setting, one) });
    else parsed.push({ variable: one.variable, value });
  }
  return { value: parsed[0]?.value, problems: [...problems, ...differing(parsed, setting)] };
}

/** An empty variable is as good as an unset one. */
function givenFor(setting: Setting<unknown>, env: Environment): Given[] {
  const file = fileVariableOf(setting);
  const names = [setting.env, setting.alias, setting.formerName].filter(
    (name) => name !== undefined && Boolean(env[name]),
  );
  const given = names.map((variable) => ({ variable: variable!, text: env[variable!]!, demand: 'must be' }));
  if (file === undefined || !env[file]) return given;
  return [...given, { variable: file, demand: 'must name a file that holds', ...readSecretFile(env[file]) }];
}

function faultOf({ expected, fault }: Setting<unknown>, given: Given): string {
  if ('fault' in given) return given.fault;
  const reason = fault?.(given.text);
  return `${given.demand} ${expected}${reason === undefined ? '' : `: ${reason}`}.`;
}

function differing(
  [first, ...others]: readonly Parsed[],
  { formerName }: Setting<unknown>,
): SettingProblem[] {
  const other = others.find(({ value }) => !isDeepStrictEqual(value, first?.value));
  if (first === undefined || other === undefined) return [];
  const env = `${first.variable} and ${other.variable}`;
  const detail =
    other.variable === formerName
      ? `are the new and the former name of one setting and differ: remove ${formerName}.`
      : 'are two names of one setting and differ: set one.';
  return [{ env, detail }];
}
