/** A figure, and what it has to be. */
export interface Bar {
  readonly name: string;
  readonly measured: string;
  readonly bar: string;
  readonly passed: boolean;
}

export function barTable(bars: readonly Bar[]): string {
  return bars
    .map(({ name, measured, bar, passed }) =>
      [name.padEnd(44), measured.padStart(24), bar.padStart(22), passed ? '  pass' : '  FAIL'].join(''),
    )
    .join('\n');
}
