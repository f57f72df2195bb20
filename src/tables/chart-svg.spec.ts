import { chartSvg } from './chart-svg';
import type { Bar } from './table-document';

const bars: Bar[] = [
  { label: 'routing', lost: 0, gained: 30_000 },
  { label: 'quality', lost: 10_000, gained: 1 },
];
const chart = (part: Partial<Parameters<typeof chartSvg>[0]> = {}) =>
  chartSvg({ title: 'Who gains', bars, ...part });
const attributes = (svg: string, name: string) =>
  [...svg.matchAll(/<rect class="(lost|gained)" x="(\d+)" y="\d+" width="(\d+)"/g)]
    .filter(([, side]) => side === name)
    .map(([, , x, width]) => ({ x: Number(x), width: Number(width) }));

describe('chartSvg', () => {
  it('draws a bar for what there is, with its number, and none for nothing', () => {
    expect(chart().match(/<rect /g)).toHaveLength(3);
    expect(chart()).toContain('>+30,000</text>');
    expect(chart()).toContain('>−10,000</text>');
    expect(chart()).not.toContain('−0');
  });

  it('gives both sides one scale, from one axis', () => {
    const [most, least] = attributes(chart(), 'gained');
    const [lost] = attributes(chart(), 'lost');
    expect(lost!.width / most!.width).toBeCloseTo(1 / 3, 1);
    expect(lost!.x + lost!.width).toBe(most!.x);
    expect(least).toEqual({ x: most!.x, width: 1 });
  });

  it.each([
    ['only gains', [{ label: 'a', lost: 0, gained: 7 }]],
    ['only losses', [{ label: 'a', lost: 7, gained: 0 }]],
    ['long labels', [{ label: 'x'.repeat(500), lost: 7, gained: 7 }]],
    ['neither', [{ label: 'a', lost: 0, gained: 0 }]],
  ])('stays within its frame with %s', (_, one) => {
    const svg = chart({ bars: one });
    for (const { x, width } of [...attributes(svg, 'lost'), ...attributes(svg, 'gained')]) {
      expect(x).toBeGreaterThan(0);
      expect(x + width).toBeLessThan(960);
    }
    expect(svg).not.toMatch(/NaN|Infinity|="-/);
  });

  it('shortens a long label, and keeps the whole of it at hand', () => {
    const svg = chart({ bars: [{ label: 'x'.repeat(61), lost: 0, gained: 1 }] });
    expect(svg).toContain(`>${'x'.repeat(59)}…</text>`);
    expect(svg).toContain(`<title>${'x'.repeat(61)}: 0 lose, 1 gain</title>`);
  });

  it('escapes what comes from outside', () => {
    const svg = chart({ title: '"<b>', note: '<i>', bars: [{ label: '<s>&', lost: 1, gained: 0 }] });
    expect(svg).not.toMatch(/<[bis]>/);
    expect(svg).toContain('aria-label="&quot;&lt;b&gt;"');
    expect(svg).toContain('&lt;s&gt;&amp;');
    expect(svg).not.toContain('style=');
  });

  it('says so when there is nothing to draw', () => {
    expect(chart({ bars: [] })).toContain('Nothing.');
    expect(chart({ bars: [] })).not.toContain('<svg');
  });
});
