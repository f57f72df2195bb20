import { buildDocument, buildTable, manyRows } from './testing/build-document';
import { collectText } from './testing/collect';
import { writeJson } from './write-json';

const written = async (document: Parameters<typeof writeJson>[0]) =>
  JSON.parse(await collectText(writeJson(document))) as Record<string, unknown>;

describe('writeJson', () => {
  it('writes one object: what it is, the facts, and each table by its key', async () => {
    const tables = [buildTable([['=Ada "A"', 2, null]]), buildTable([], { key: 'others' })];
    expect(await written(buildDocument([], { tables }))).toEqual({
      report: 'sample',
      title: 'A sample',
      revision: 7,
      filter: null,
      people: [{ name: '=Ada "A"', count: 2, open: null }],
      others: [],
    });
  });

  it('writes every row of more than one batch', async () => {
    const { people } = await written(buildDocument(manyRows(1_001)));
    expect(people).toHaveLength(1_001);
    expect((people as unknown[]).at(-1)).toEqual({ name: 'row 1001', count: 1_001, open: true });
  });
});
