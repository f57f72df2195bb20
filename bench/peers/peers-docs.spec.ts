import { readFileSync } from 'node:fs';
import { peersChart } from './peers-chart';
import type { PeersResult } from './peers-result';
import { peersTable } from './peers-table';

const kept = JSON.parse(readFileSync('docs/benchmarks/peers.json', 'utf8')) as PeersResult;

describe('The committed comparison with peers', () => {
  it('is what the page and the chart show', () => {
    expect(readFileSync('docs/benchmarks.md', 'utf8')).toContain(peersTable(kept));
    expect(readFileSync('docs/benchmarks/peers.svg', 'utf8')).toBe(peersChart(kept));
  });

  it('has every answer of Rolecall and Cerbos right', () => {
    const right = kept.peers.filter(({ agreement }) => agreement === 1).map(({ name }) => name);
    expect(right).toEqual(expect.arrayContaining(['Rolecall', 'Cerbos']));
  });
});
