import { escapeMarkup } from './escape-markup';
import type { Bar, Chart } from './table-document';

const WIDTH = 960;
const ROW = 26;
const HEAD = 30;
/** Next to a bar, for its number. */
const NUMBER = 64;
/** About the width of a character. */
const CHARACTER = 7;
/** Of a label, in characters; the whole of it is in a tooltip. */
const MAX_LABEL_LENGTH = 60;

const numbers = new Intl.NumberFormat('en');

/** Where the axis is, and how long a bar of one is. */
interface Scale {
  readonly axis: number;
  readonly one: number;
}

/** Bars to either side of an axis, as inline SVG: no script, and no style but that of the page. */
export function chartSvg({ title, bars, note }: Chart): string {
  const heading = `<h2>${escapeMarkup(title)}</h2>\n`;
  if (bars.length === 0) return `${heading}<p class="empty">Nothing.</p>\n`;
  const scale = scaleOf(bars);
  const height = HEAD + bars.length * ROW;
  const rows = bars.map((bar, index) => barRow(bar, HEAD + index * ROW, scale));
  return (
    `${heading}<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeMarkup(title)}">\n` +
    `<text class="legend" x="${scale.axis - 8}" y="16" text-anchor="end">lose</text>` +
    `<text class="legend" x="${scale.axis + 8}" y="16">gain</text>\n${rows.join('')}` +
    `<line class="axis" x1="${scale.axis}" y1="${HEAD - 6}" x2="${scale.axis}" y2="${height}"/>\n</svg>\n` +
    (note === undefined ? '' : `<p class="empty">${escapeMarkup(note)}</p>\n`)
  );
}

/** Both sides have one scale, and together all the room that labels and numbers leave. */
function scaleOf(bars: readonly Bar[]): Scale {
  const most = (side: 'lost' | 'gained') => Math.max(...bars.map((bar) => bar[side]));
  const longest = Math.max(...bars.map(({ label }) => [...shortened(label)].length));
  const start = longest * CHARACTER + NUMBER;
  const one = (WIDTH - start - NUMBER) / Math.max(1, most('lost') + most('gained'));
  return { axis: Math.round(start + most('lost') * one), one };
}

function barRow({ label, lost, gained }: Bar, y: number, { axis, one }: Scale): string {
  const text = y + 14;
  const [left, right] = [lengthOf(lost, one), lengthOf(gained, one)];
  const tooltip = `${label}: ${numbers.format(lost)} lose, ${numbers.format(gained)} gain`;
  const losing =
    `<rect class="lost" x="${axis - left}" y="${y}" width="${left}" height="18"/>` +
    `<text x="${axis - left - 6}" y="${text}" text-anchor="end">−${numbers.format(lost)}</text>`;
  const gaining =
    `<rect class="gained" x="${axis}" y="${y}" width="${right}" height="18"/>` +
    `<text x="${axis + right + 6}" y="${text}">+${numbers.format(gained)}</text>`;
  return (
    `<g><title>${escapeMarkup(tooltip)}</title>` +
    `<text class="label" x="0" y="${text}">${escapeMarkup(shortened(label))}</text>` +
    `${lost === 0 ? '' : losing}${gained === 0 ? '' : gaining}</g>\n`
  );
}

/** Whatever is more than nothing can be seen. */
function lengthOf(count: number, one: number): number {
  return Math.max(1, Math.round(count * one));
}

function shortened(label: string): string {
  const characters = [...label];
  return characters.length <= MAX_LABEL_LENGTH
    ? label
    : `${characters.slice(0, MAX_LABEL_LENGTH - 1).join('')}…`;
}
