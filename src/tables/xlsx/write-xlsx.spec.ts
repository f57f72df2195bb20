import { buildDocument, manyRows } from '../testing/build-document';
import { collect } from '../testing/collect';
import { unzip } from '../testing/unzip';
import { writeXlsx } from './write-xlsx';

const filesOf = async (...parameters: Parameters<typeof writeXlsx>) =>
  unzip(await collect(writeXlsx(...parameters)));

const withCell = async (text: string) =>
  (await filesOf(buildDocument([[text, 1, null]]))).get('xl/worksheets/sheet2.xml');

describe('writeXlsx', () => {
  it('begins with the part by which programs know a workbook, and holds every part that it names', async () => {
    const files = await filesOf(buildDocument([]));
    expect([...files.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
  });

  it('writes a sheet with the header block and one for the table', async () => {
    const files = await filesOf(buildDocument([['Ada', 2.5, true]]));
    expect(files.get('xl/workbook.xml')).toMatch(/name="About".*name="People"/);
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('<c r="B2" s="0"><v>7</v></c>');
    expect(files.get('xl/worksheets/sheet2.xml')).toContain(
      '<row r="2"><c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">Ada</t></is></c>' +
        '<c r="B2" s="0"><v>2.5</v></c><c r="C2" s="0" t="b"><v>1</v></c></row>',
    );
  });

  it('gives the same bytes every time', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => collect(writeXlsx(buildDocument(manyRows(500))))),
    );
    expect(second?.equals(first as Buffer)).toBe(true);
  });

  it('dates every file of the archive on the first day that the format knows', async () => {
    const archive = await collect(writeXlsx(buildDocument([])));
    expect(archive.readUInt32LE(10)).toBe(0x0021_0000);
  });

  it.each(['=1+1', '+1', ' @x', '=HYPERLINK("http://x")'])(
    'marks %p as text that stays text',
    async (text) => {
      const sheet = await withCell(text);
      expect(sheet).toContain('<c r="A2" s="2" t="inlineStr">');
      expect(sheet).not.toContain('<f>');
    },
  );

  it('escapes markup, replaces what XML cannot hold, and keeps coded characters as they are', async () => {
    expect(await withCell('<&>\u0001_x0041_')).toContain('&lt;&amp;&gt;\ufffd_x005F_x0041_</t>');
  });

  it('cuts text that is longer than a cell can be', async () => {
    const cell = />(a*…)</.exec((await withCell('a'.repeat(40_000))) ?? '')?.[1];
    expect(cell).toHaveLength(32_767);
  });

  it('goes on with another sheet where one is full', async () => {
    const files = await filesOf(buildDocument(manyRows(1_000)), 400);
    expect(files.get('xl/workbook.xml')).toMatch(/name="People".*name="People \(2\)".*name="People \(3\)"/);
    expect(files.get('xl/worksheets/sheet3.xml')).toMatch(/r="1".*Name.*r="2".*row 401<.*row 800</);
    expect(files.get('xl/worksheets/sheet4.xml')).toMatch(/row 801<.*row 1000</);
  });

  it('begins no further sheet when the rows end where one is full', async () => {
    const files = await filesOf(buildDocument(manyRows(400)), 400);
    expect(files.has('xl/worksheets/sheet3.xml')).toBe(false);
  });

  it('fails when its rows fail', async () => {
    const failing = (async function* () {
      yield* manyRows(300);
      throw new Error('no more');
    })();
    await expect(collect(writeXlsx(buildDocument(failing)))).rejects.toThrow('no more');
  });

  it('lets go of its rows when nobody reads on', async () => {
    let released = false;
    const rows = (async function* () {
      try {
        yield* manyRows(100_000);
      } finally {
        released = true;
      }
    })();
    const chunks = writeXlsx(buildDocument(rows));
    let seen = 0;
    for await (const chunk of chunks) if ((seen += chunk.length) > 5_000) break;
    expect(released).toBe(true);
  });
});
