import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { buildDocument, buildTable, manyRows } from './testing/build-document';
import { collectText } from './testing/collect';
import { formulaSafe } from './formula-safe';
import { writeCsv } from './write-csv';

describe('writeCsv', () => {
  it('writes the header block, an empty line, the headings and the rows', async () => {
    const text = await collectText(writeCsv(buildDocument([['Ada', 2, true]])));
    expect(text).toBe('\ufeffRevision,7\r\nFilter,\r\n\r\nName,Count,Open\r\nAda,2,true\r\n');
  });

  it('writes a single table without a header block as nothing but headings and rows', async () => {
    const text = await collectText(writeCsv(buildDocument([['Ada', 2, null]], { facts: [] })));
    expect(text).toBe('\ufeffName,Count,Open\r\nAda,2,\r\n');
  });

  it('puts its title before each of several tables', async () => {
    const tables = [buildTable([]), buildTable([], { title: 'Others' })];
    const text = await collectText(writeCsv(buildDocument([], { facts: [], tables })));
    expect(text).toBe('\ufeffPeople\r\nName,Count,Open\r\n\r\nOthers\r\nName,Count,Open\r\n');
  });

  it('quotes commas, quotes and line breaks', async () => {
    const text = await collectText(writeCsv(buildDocument([['a,"b"\nc', 1, false]], { facts: [] })));
    expect(text).toContain('"a,""b""\nc",1,false\r\n');
  });

  it('disarms formulas in rows and in the header block, and leaves negative numbers alone', async () => {
    const facts = [{ key: 'organization', title: 'Organisation', value: '=HYPERLINK("x")' }];
    const text = await collectText(writeCsv(buildDocument([['@x', -1, null]], { facts })));
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain(`'@x,-1,\r\n`);
  });

  it.each(['\n', '\r', '\r\n'])(
    'quotes %j, so that no formula comes to stand first in a line',
    async (end) => {
      const text = await collectText(writeCsv(buildDocument([[`x${end}=1`, 1, null]], { facts: [] })));
      expect(text).toContain(`"x${end}=1",1,\r\n`);
    },
  );

  it('writes every row of more than one batch', async () => {
    const text = await collectText(writeCsv(buildDocument(manyRows(1_001), { facts: [] })));
    expect(text.split('\r\n')).toHaveLength(1_003);
    expect(text.endsWith('row 1001,1001,true\r\n')).toBe(true);
  });

  it('writes what a well-known library writes', async () => {
    const special = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', '\t', ';', '=', 'a', 'ü') });
    const row = fc.tuple(fc.oneof(special, fc.string()), fc.integer(), fc.option(fc.boolean()));
    const property = fc.asyncProperty(fc.array(row), async (rows) => {
      const texts = rows.map(([text, ...others]) => [
        formulaSafe(text),
        ...others.map((one) => String(one ?? '')),
      ]);
      const expected = stringify(texts, { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
      const text = await collectText(writeCsv(buildDocument(rows, { facts: [] })));
      expect(text).toBe(`\ufeffName,Count,Open\r\n${expected}`);
    });
    await fc.assert(property, { numRuns: 1_000 });
  });
});
