import type { Environment } from './read-setting';
import { fileVariableOf, type Setting } from './setting';

export const settingSources = ['default', 'environment', 'file', 'none'] as const;

/** One setting as this start has it, for people: of a secret, whether it is set and nothing else. */
export interface SettingInForce {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
  readonly secret: boolean;
  /** The text that counts. Never that of a secret. */
  readonly value?: string;
  readonly source: (typeof settingSources)[number];
  /** The variable that it comes from. */
  readonly variable?: string;
}

/** An address with a user name or a password in it: secrets get where none are expected. */
const CREDENTIALS = /:\/\/[^/?#\s]*@/;

export function settingInForce(setting: Setting<unknown>, env: Environment): SettingInForce {
  const { env: name, description, default: fallback, secret = false } = setting;
  const file = fileVariableOf(setting);
  const variables = [name, setting.alias, setting.formerName, file];
  const variable = variables.find((one) => one !== undefined && Boolean(env[one]));
  const known = { name, description, default: fallback };
  if (variable === undefined)
    return { ...known, secret, value: fallback, source: fallback === undefined ? 'none' : 'default' };
  const text = env[variable]!;
  const isSecret = secret || CREDENTIALS.test(text);
  const source = variable === file ? 'file' : 'environment';
  return { ...known, secret: isSecret, value: isSecret ? undefined : text, source, variable };
}
