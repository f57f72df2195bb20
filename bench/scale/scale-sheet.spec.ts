import { readFileSync } from 'node:fs';
import type { ScaleResult } from './bench-scale';
import { reckoned, scaleTable } from './scale-sheet';

const measured = [
  { users: 10_000, cpuMicros: 25, residentMiB: 200, liveMiB: 90, calls: 300, rows: 20_000, databaseMiB: 50 },
  {
    users: 100_000,
    cpuMicros: 26,
    residentMiB: 470,
    liveMiB: 180,
    calls: 3_000,
    rows: 200_000,
    databaseMiB: 140,
  },
];

describe('The scale-out sheet', () => {
  it('goes on along the line of what was measured', () => {
    expect(reckoned(measured, 200_000)).toEqual({
      users: 200_000,
      cpuMicros: 26,
      residentMiB: 770,
      liveMiB: 280,
      calls: 6_000,
      rows: 400_000,
      databaseMiB: 240,
    });
  });

  it('says which row was measured and which reckoned', () => {
    const rows = scaleTable(measured).split('\n').slice(2);
    expect(rows[0]).toBe('| 10,000 (measured) | 40,000 | 200 MiB | 90 MiB | 300 | 20,000 | 50 MiB |');
    expect(rows[2]).toBe(
      '| 1,000,000 (reckoned) | 38,400 | 3,170 MiB | 1,080 MiB | 30,000 | 2,000,000 | 1,040 MiB |',
    );
  });

  it('is in the documentation as it was measured', () => {
    const kept = JSON.parse(readFileSync('docs/benchmarks/scale.json', 'utf8')) as ScaleResult;
    expect(readFileSync('docs/benchmarks.md', 'utf8')).toContain(scaleTable(kept.measured));
  });
});
