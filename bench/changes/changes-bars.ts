import type { Bar } from '../bar';
import type { ChangesBenchResult } from './bench-changes';

export function changesBars(result: ChangesBenchResult): Bar[] {
  const { items, calls, writes, rateLimited, mostInAMinute, sameTruth, seconds } = result;
  return [
    {
      // A reading, a write and a reading; what is gained is proven with two more, which items that end together share.
      name: `calls for ${items} items of one write each`,
      measured: `${calls}`,
      bar: `<= ${5 * items}`,
      passed: calls <= 5 * items,
    },
    { name: 'effective writes for them', measured: `${writes}`, bar: `${items}`, passed: writes === items },
    { name: '429 at the default limit', measured: `${rateLimited}`, bar: '0', passed: rateLimited === 0 },
    {
      name: 'calls in any rolling minute',
      measured: `${mostInAMinute}`,
      bar: '<= 270',
      passed: mostInAMinute <= 270,
    },
    {
      name: 'applied and rolled back: the same truth',
      measured: sameTruth ? `yes, in ${seconds.toFixed(0)} s` : 'no',
      bar: 'yes',
      passed: sameTruth,
    },
  ];
}
