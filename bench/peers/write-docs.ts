import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { peersChart } from './peers-chart';
import { PEERS_RESULT, type PeersResult } from './peers-result';
import { peersTable } from './peers-table';

const KEPT = 'docs/benchmarks/peers.json';
const CHART = 'docs/benchmarks/peers.svg';
const PAGE = 'docs/benchmarks.md';
const block = /<!-- peers -->\n[^]*<!-- \/peers -->/;

/** Keeps the last run of `npm run bench -- peers`, if there was one, and draws table and chart from what is kept. */
if (existsSync(PEERS_RESULT)) copyFileSync(PEERS_RESULT, KEPT);
const result = JSON.parse(readFileSync(KEPT, 'utf8')) as PeersResult;
writeFileSync(CHART, peersChart(result));
const page = readFileSync(PAGE, 'utf8');
writeFileSync(
  PAGE,
  page.replace(block, () => `<!-- peers -->\n${peersTable(result)}\n<!-- /peers -->`),
);
