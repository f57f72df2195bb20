import type { Column, Row, Table, TableDocument } from './table-document';

/** One JSON object: `report`, `title`, the facts by key, then each table by key as an array, one row a line. */
export async function* writeJson({ key, title, facts, tables }: TableDocument): AsyncGenerator<string> {
  const about = Object.fromEntries(facts.map((fact) => [fact.key, fact.value]));
  yield JSON.stringify({ report: key, title, ...about }).slice(0, -1);
  for (const table of tables) yield* tableMembers(table);
  yield '}\n';
}

async function* tableMembers({ key, columns, batches }: Table): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(key)}:[`;
  const names = columns.map(memberName);
  let separator = '\n';
  for await (const batch of batches) {
    yield separator + batch.map((row) => objectText(names, row)).join(',\n');
    separator = ',\n';
  }
  yield '\n]';
}

function memberName({ key }: Column, index: number): string {
  return `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`;
}

/** The same text as of an object made for the row, without the object. */
function objectText(names: readonly string[], row: Row): string {
  let text = '';
  for (let index = 0; index < names.length; index++) text += names[index] + JSON.stringify(row[index]);
  return `${text}}`;
}
