import type { PeersResult } from './peers-result';

const WIDTH = 640;
const BAR_HEIGHT = 22;
const GAP = 12;
const LEFT = 150;
const RIGHT = 90;

/** A bar for each peer: CPU a check. Its colours can be read on light and dark pages. */
export function peersChart({ peers }: PeersResult): string {
  const most = Math.max(...peers.map(({ cpuMicros }) => cpuMicros));
  const height = peers.length * (BAR_HEIGHT + GAP) + GAP;
  const bars = peers.flatMap(({ name, cpuMicros }, index) => {
    const top = GAP + index * (BAR_HEIGHT + GAP);
    const width = Math.max(1, Math.round((cpuMicros / most) * (WIDTH - LEFT - RIGHT)));
    const middle = top + BAR_HEIGHT / 2 + 5;
    return [
      text(LEFT - 8, middle, 'end', name),
      `  <rect x="${LEFT}" y="${top}" width="${width}" height="${BAR_HEIGHT}" fill="${index === 0 ? '#1a7f5a' : '#7a828e'}"/>`,
      text(LEFT + width + 8, middle, 'start', `${cpuMicros.toFixed(0)} µs`),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif" font-size="14">`,
    '  <title>CPU of a check over HTTP</title>',
    ...bars,
    '</svg>\n',
  ].join('\n');
}

function text(x: number, y: number, anchor: 'start' | 'end', content: string): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `  <text x="${x}" y="${y}" text-anchor="${anchor}" fill="#7a828e">${escaped}</text>`;
}
