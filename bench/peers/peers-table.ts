import type { PeerFigures } from './measure-peers';
import type { PeersResult } from './peers-result';

/** The result as Markdown: what was compared, and a row for each peer. */
export function peersTable({ peers, ...about }: PeersResult): string {
  const { cerbos, casbin } = about.versions;
  const [rolecall] = peers;
  return [
    `Measured on ${about.day} with \`npm run bench -- peers\`: ${about.machine}, Node.js ${about.node}, the simulated`,
    `organisation \`${about.organization}\`, ${about.questions} questions, Cerbos ${cerbos}, node-casbin ${casbin}.`,
    '',
    '| | CPU a check | times Rolecall | median | p99 | memory | right answers |',
    '|---|---|---|---|---|---|---|',
    ...peers.map((peer) => row(peer, peer.cpuMicros / rolecall!.cpuMicros)),
  ].join('\n');
}

function row({ name, cpuMicros, p50Ms, p99Ms, residentMiB, agreement }: PeerFigures, times: number): string {
  const cells = [
    name,
    `${cpuMicros.toFixed(0)} µs`,
    times.toFixed(1),
    `${p50Ms.toFixed(1)} ms`,
    `${p99Ms.toFixed(1)} ms`,
    `${residentMiB.toFixed(0)} MiB`,
    `${(agreement * 100).toFixed(agreement === 1 ? 0 : 1)} %`,
  ];
  return `| ${cells.join(' | ')} |`;
}
