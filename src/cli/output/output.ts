import { styleText } from 'node:util';
import { csvLines } from '../../tables/write-csv';
import type { CliIo, CliStream } from '../cli-io';
import { printableLines } from '../../common/printable';
import type { Progress } from './progress';
import { cellText, renderTable, type TableCell, type TextTable } from './render-table';

export type OutputFormat = 'text' | 'json' | 'csv';
type Style = Parameters<typeof styleText>[0];

/** What a command found, in each form that may be requested. */
export interface View {
  /** What the service answered. */
  readonly json: object;
  /** The rows of `--csv`. */
  readonly table: TextTable;
  /** Paragraphs for people, printable. */
  readonly text: readonly string[];
}

/** Writes answers to standard output. Names come from others: none reaches a terminal as it is. */
export class Output {
  constructor(
    private readonly io: Pick<CliIo, 'stdout' | 'stderr' | 'env'>,
    readonly format: OutputFormat,
    private readonly progress: Progress,
  ) {}

  show({ json, table, text }: View): void {
    this.progress.clear();
    if (this.format === 'csv') this.io.stdout.write(this.csvOf(table));
    else if (this.format === 'json')
      this.io.stdout.write(`${printableLines(JSON.stringify(json, null, 2))}\n`);
    else this.io.stdout.write(text.map((paragraph) => `${paragraph}\n`).join(''));
  }

  tableOf(table: TextTable): string {
    return renderTable(table, (heading) => this.styled('bold', heading));
  }

  /** The text in a colour, where standard output is a terminal and `NO_COLOR` is not set. */
  styled(style: Style, text: string): string {
    return isColourful(this.io.stdout, this.io.env)
      ? styleText(style, text, { validateStream: false })
      : text;
  }

  /** A remark for people, on standard error. */
  note(text: string): void {
    this.progress.clear();
    this.io.stderr.write(`${printableLines(text)}\n`);
  }

  /** A file keeps every character; a terminal must not be steered. */
  private csvOf({ columns, rows }: TextTable): string {
    const cellOf = this.io.stdout.isTTY === true ? cellText : (cell: TableCell) => cell ?? null;
    return csvLines([columns, ...rows.map((row) => row.map(cellOf))]);
  }
}

function isColourful(stream: CliStream, env: CliIo['env']): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
