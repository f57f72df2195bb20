import { createHash } from 'node:crypto';
import { escapeMarkup } from './escape-markup';
import { htmlStyle } from './html-style';
import { chartSvg } from './chart-svg';
import type { Cell, Column, Fact, Row, Table, TableDocument } from './table-document';

const STYLE_HASH = createHash('sha256').update(htmlStyle).digest('base64');

/** Nothing but the page's own style: no script, and nothing is fetched, wherever the page is opened. */
export const htmlPolicy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'`;

/** One self-contained page, made to be printed. */
export async function* writeHtml({ title, facts, chart, tables }: TableDocument): AsyncGenerator<string> {
  yield head(title);
  if (facts.length > 0) yield `<dl>\n${facts.map(factLine).join('')}</dl>\n`;
  if (chart !== undefined) yield chartSvg(chart);
  for (const table of tables) yield* table.headedBy === undefined ? section(table) : blocks(table);
  yield '</body>\n</html>\n';
}

function head(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${htmlPolicy}">
<title>${escapeMarkup(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
`;
}

function factLine({ title, value, alarm }: Fact): string {
  const start = alarm ? '<dd class="alarm">' : '<dd>';
  return `<dt>${escapeMarkup(title)}</dt>${start}${value === null ? '–' : textOf(value)}</dd>\n`;
}

async function* section({ title, columns, batches }: Table): AsyncGenerator<string> {
  const headings = columns.map(heading).join('');
  const starts = columns.map((column) => `<td${classOf(column)}>`);
  yield `<h2>${escapeMarkup(title)}</h2>\n<table>\n<thead><tr>${headings}</tr></thead>\n<tbody>\n`;
  let empty = true;
  for await (const batch of batches) {
    empty = false;
    yield batch.map((row) => rowLine(row, starts)).join('');
  }
  if (empty) yield `<tr><td class="empty" colspan="${columns.length}">Nothing.</td></tr>\n`;
  yield '</tbody>\n</table>\n';
}

async function* blocks({ title, columns, headedBy, batches }: Table): AsyncGenerator<string> {
  const headings = columns.map((column) => `<dt>${escapeMarkup(column.title)}</dt><dd${classOf(column)}>`);
  const head = columns.findIndex(({ key }) => key === headedBy);
  yield `<h2>${escapeMarkup(title)}</h2>\n`;
  let empty = true;
  for await (const batch of batches) {
    empty = false;
    yield batch.map((row) => block(row, headings, head)).join('');
  }
  if (empty) yield '<p class="empty">Nothing.</p>\n';
}

/** What is not set takes no space. */
function block(row: Row, headings: readonly string[], head: number): string {
  const lines = row.map((cell, index) =>
    index === head || cell === null || cell === '' ? '' : `${headings[index]}${textOf(cell)}</dd>\n`,
  );
  return `<section>\n<h3>${textOf(row[head] ?? null)}</h3>\n<dl>\n${lines.join('')}</dl>\n</section>\n`;
}

function heading(column: Column): string {
  return `<th scope="col"${classOf(column)}>${escapeMarkup(column.title)}</th>`;
}

function classOf({ kind }: Column): string {
  return kind === undefined ? '' : ` class="${kind}"`;
}

function rowLine(row: Row, starts: readonly string[]): string {
  return `<tr>${row.map((cell, index) => `${starts[index]}${textOf(cell)}</td>`).join('')}</tr>\n`;
}

function textOf(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.map(escapeMarkup).join('<br>') : escapeMarkup(String(cell));
}
