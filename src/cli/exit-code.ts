/** How a command ends, for scripts; `docs/cli.md` lists them. */
export const ExitCode = {
  ok: 0,
  /** The answer is no: denied, an assertion fails, there are findings, a plan is blocked, a change is not wholly applied. */
  no: 1,
  /** The command was called wrongly, or a file cannot be read. */
  usage: 2,
  /** The service refused, failed, or could not be reached. */
  service: 3,
  /** A name is unknown, or stands for several. */
  name: 4,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
