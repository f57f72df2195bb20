/** What a command has of the process around it; tests give their own. */
export interface CliIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: CliStream;
  readonly stderr: CliStream;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** Runs another program of the package in the same terminal; resolves with its exit code. */
  readonly runProgram: (file: string, args: readonly string[]) => Promise<number>;
  /** Asks a question of the person at the terminal; undefined where there is none. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
}

export interface CliStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}
