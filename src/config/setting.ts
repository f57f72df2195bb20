/** One setting, described once: it drives reading, `.env.example` and the table in the README. */
export interface Setting<T> {
  /** The environment variable. */
  readonly env: string;
  readonly description: string;
  /** What a good value looks like; completes the sentence "X must be …". */
  readonly expected: string;
  /** The text that counts when the variable is unset or empty. */
  readonly default?: string;
  /** Never printed as an example. */
  readonly secret?: boolean;
  /** The value, or undefined when the text is not acceptable. */
  readonly parse: (text: string) => T | undefined;
}

export type ValueOf<S> = S extends { readonly default: string; readonly parse: (text: string) => infer T }
  ? Exclude<T, undefined>
  : S extends { readonly parse: (text: string) => infer T }
    ? T | undefined
    : never;

/** The values of a table of settings: those without a default may be undefined. */
export type SettingValues<Table> = { readonly [Name in keyof Table]: ValueOf<Table[Name]> };
