import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { peersChart } from '../peers/peers-chart';
import { PEERS_RESULT, type PeersResult } from '../peers/peers-result';
import { peersTable } from '../peers/peers-table';
import { SCALE_RESULT, type ScaleResult } from '../scale/bench-scale';
import { scaleTable } from '../scale/scale-sheet';

const KEPT = 'docs/benchmarks';
const PAGE = 'docs/benchmarks.md';

/** Keeps the last runs of the benchmarks, where there were any, and draws the page from what is kept. */
const peers = kept<PeersResult>(PEERS_RESULT);
writeFileSync(join(KEPT, 'peers.svg'), peersChart(peers));
fill('peers', peersTable(peers));
fill('scale', scaleTable(kept<ScaleResult>(SCALE_RESULT).measured));

function kept<Result>(run: string): Result {
  const file = join(KEPT, basename(run));
  if (existsSync(run)) copyFileSync(run, file);
  return JSON.parse(readFileSync(file, 'utf8')) as Result;
}

function fill(name: string, text: string): void {
  const block = new RegExp(`<!-- ${name} -->\n[^]*<!-- /${name} -->`);
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(block, () => `<!-- ${name} -->\n${text}\n<!-- /${name} -->`),
  );
}
