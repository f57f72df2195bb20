import type { ExitCode } from './exit-code';
import type { Session } from './session';

/** One command of `rolecall`; `commands/index.ts` lists them. */
export interface CliCommand {
  /** One or two words: `check`, `audit verify`. */
  readonly name: string;
  readonly summary: string;
  /** As commander writes them: `<one>`, `[maybe]`, `<several...>`. */
  readonly args?: readonly { readonly syntax: string; readonly about: string }[];
  readonly options?: readonly { readonly flags: string; readonly about: string; readonly default?: string }[];
  /** Neither `--json` nor `--csv` applies here. */
  readonly plain?: true;
  /** @param args in order; several where the syntax has dots */
  run(session: Session, args: readonly string[], options: CliOptions): Promise<ExitCode>;
}

export type CliOptions = Readonly<Record<string, string | boolean | undefined>>;
