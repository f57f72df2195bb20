/** One setting, described once: it drives reading, `.env.example` and the table in the README. */
export interface Setting<T> {
  /** The environment variable. */
  readonly env: string;
  /** Another variable for the same; both may be set only if they agree. */
  readonly alias?: string;
  /** The variable's name in the release before, read with a warning for one release. */
  readonly formerName?: string;
  readonly description: string;
  /** What a good value looks like; completes the sentence "X must be …". */
  readonly expected: string;
  /** The text that counts when the variable is unset or empty. */
  readonly default?: string;
  /** Never printed as an example, and read from the file that `<env>_FILE` names as well. */
  readonly secret?: boolean;
  /** The value, or undefined when the text is not acceptable. */
  readonly parse: (text: string) => T | undefined;
  /** Where and why `parse` refuses a text, without repeating it: it may be a secret in the wrong place. */
  readonly fault?: (text: string) => string | undefined;
}

/** Every variable that may contain the setting, except its former name. */
export function variablesOf(setting: Setting<unknown>): string[] {
  return [setting.env, setting.alias, fileVariableOf(setting)].filter((name) => name !== undefined);
}

/** The variable that names a file with the value, as Docker and Kubernetes hand out secrets. */
export function fileVariableOf({ env, secret }: Setting<unknown>): string | undefined {
  return secret === true ? `${env}_FILE` : undefined;
}

type ValueOf<S> = S extends { readonly default: string; readonly parse: (text: string) => infer T }
  ? Exclude<T, undefined>
  : S extends { readonly parse: (text: string) => infer T }
    ? T | undefined
    : never;

/** The values of a table of settings: those without a default may be undefined. */
export type SettingValues<Table> = { readonly [Name in keyof Table]: ValueOf<Table[Name]> };
