import { createHash } from 'node:crypto';
import { buildDocument, buildTable, manyRows } from './testing/build-document';
import { collectText } from './testing/collect';
import type { Row } from './table-document';
import { htmlPolicy, writeHtml } from './write-html';

const HOSTILE = `<script>alert(1)</script>"'&`;
const ESCAPED = '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;';

describe('writeHtml', () => {
  it('writes the title, the header block and the rows', async () => {
    const page = await collectText(writeHtml(buildDocument([['Ada', 2, true]])));
    expect(page).toContain('<title>A sample</title>');
    expect(page).toContain('<dt>Revision</dt><dd>7</dd>');
    expect(page).toContain('<tr><td>Ada</td><td class="number">2</td><td>yes</td></tr>');
  });

  it('escapes whatever comes from outside, wherever it stands', async () => {
    const facts = [{ key: 'organization', title: HOSTILE, value: HOSTILE }];
    const page = await collectText(writeHtml(buildDocument([[HOSTILE, 1, null]], { title: HOSTILE, facts })));
    expect(page).not.toContain('<script');
    expect(page.split(ESCAPED)).toHaveLength(6);
  });

  it('allows its own style and nothing else', async () => {
    const page = await collectText(writeHtml(buildDocument([])));
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(htmlPolicy).toBe(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(page).toContain(htmlPolicy);
    expect(page).not.toMatch(/ style=|href=|src=/);
  });

  it('replaces what HTML cannot hold', async () => {
    const page = await collectText(writeHtml(buildDocument([['a\u0000b\ud800', 1, false]])));
    expect(page).toContain('<td>a\ufffdb\ufffd</td>');
  });

  it('says so when a table is empty', async () => {
    expect(await collectText(writeHtml(buildDocument([])))).toContain('colspan="3">Nothing.</td>');
  });

  it('writes every row of more than one batch', async () => {
    const page = await collectText(writeHtml(buildDocument(manyRows(1_001))));
    expect(page.split('<td>row ')).toHaveLength(1_002);
    expect(page).not.toContain('Nothing.');
  });

  describe('writes rows as blocks', () => {
    const page = (rows: Row[]) => {
      const tables = [buildTable(rows, { headedBy: 'name' })];
      return collectText(writeHtml(buildDocument([], { tables })));
    };

    it('that are headed by one column, without what they do not say', async () => {
      const text = await page([
        [HOSTILE, 2, true],
        ['Ben', 3, null],
      ]);
      expect(text).not.toContain('<table');
      expect(text).toContain(
        `<h3>${ESCAPED}</h3>\n<dl>\n<dt>Count</dt><dd class="number">2</dd>\n<dt>Open</dt><dd>yes</dd>\n</dl>`,
      );
      expect(text).toContain('<h3>Ben</h3>\n<dl>\n<dt>Count</dt><dd class="number">3</dd>\n</dl>');
    });

    it('or says that there are none', async () => {
      expect(await page([])).toContain('<p class="empty">Nothing.</p>');
    });
  });
});
