import { escapeMarkup } from './escape-markup';
import type { Bar, Chart } from './table-document';

const WIDTH = 960;
const AXIS = 640;
/** Of the longest bar. */
const LONGEST = 250;
const ROW = 26;
const HEAD = 30;
/** Of a label, in characters; the whole of it is in a tooltip. */
const LABEL_LENGTH = 44;

const numbers = new Intl.NumberFormat('en');

/** Bars to either side of an axis, as inline SVG: no script, and no style but that of the page. */
export function chartSvg({ title, bars, note }: Chart): string {
  const heading = `<h2>${escapeMarkup(title)}</h2>\n`;
  if (bars.length === 0) return `${heading}<p class="empty">Nothing.</p>\n`;
  const most = Math.max(...bars.flatMap(({ lost, gained }) => [lost, gained]), 1);
  const height = HEAD + bars.length * ROW;
  const rows = bars.map((bar, index) => barRow(bar, HEAD + index * ROW, LONGEST / most));
  return (
    `${heading}<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeMarkup(title)}">\n` +
    `<text class="legend" x="${AXIS - 8}" y="16" text-anchor="end">lose</text>` +
    `<text class="legend" x="${AXIS + 8}" y="16">gain</text>\n${rows.join('')}` +
    `<line class="axis" x1="${AXIS}" y1="${HEAD - 6}" x2="${AXIS}" y2="${height}"/>\n</svg>\n` +
    (note === undefined ? '' : `<p class="empty">${escapeMarkup(note)}</p>\n`)
  );
}

function barRow({ label, lost, gained }: Bar, y: number, scale: number): string {
  const text = y + 14;
  const [left, right] = [widthOf(lost, scale), widthOf(gained, scale)];
  return (
    `<g><title>${escapeMarkup(`${label}: ${numbers.format(lost)} lose, ${numbers.format(gained)} gain`)}</title>` +
    `<text class="label" x="0" y="${text}">${escapeMarkup(shortened(label))}</text>` +
    (lost === 0
      ? ''
      : `<rect class="lost" x="${AXIS - left}" y="${y}" width="${left}" height="18"/>` +
        `<text x="${AXIS - left - 6}" y="${text}" text-anchor="end">−${numbers.format(lost)}</text>`) +
    (gained === 0
      ? ''
      : `<rect class="gained" x="${AXIS}" y="${y}" width="${right}" height="18"/>` +
        `<text x="${AXIS + right + 6}" y="${text}">+${numbers.format(gained)}</text>`) +
    '</g>\n'
  );
}

/** Whatever is more than nothing can be seen. */
function widthOf(count: number, scale: number): number {
  return Math.max(1, Math.round(count * scale));
}

function shortened(label: string): string {
  const characters = [...label];
  return characters.length <= LABEL_LENGTH ? label : `${characters.slice(0, LABEL_LENGTH - 1).join('')}…`;
}
