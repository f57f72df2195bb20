import type { Bar } from '../bar';
import type { PeerFigures } from './measure-peers';

const TIMES_CERBOS = 10;

/** The first is Rolecall. Peers other than Cerbos, latencies and memory are information. */
export function peerBars(peers: readonly PeerFigures[]): Bar[] {
  const [rolecall, ...others] = peers;
  return [
    bar('Rolecall, answers as the facts say', percent(rolecall!.agreement), 'all', rolecall!.agreement === 1),
    ...others.map((peer) => {
      const times = peer.cpuMicros / rolecall!.cpuMicros;
      const name = `CPU a check, times that of Rolecall: ${peer.name}`;
      return peer.name === 'Cerbos'
        ? bar(name, times.toFixed(1), `>= ${TIMES_CERBOS}`, times >= TIMES_CERBOS)
        : bar(name, times.toFixed(1), 'information', true);
    }),
    ...peers.map(({ name, cpuMicros, p50Ms, p99Ms, residentMiB, agreement }) =>
      bar(
        name,
        `${cpuMicros.toFixed(0)} us, ${p50Ms.toFixed(1)}/${p99Ms.toFixed(1)} ms, ${residentMiB.toFixed(0)} MiB, ${percent(agreement)}`,
        'information',
        true,
      ),
    ),
  ];
}

function percent(part: number): string {
  return `${(part * 100).toFixed(part === 1 ? 0 : 1)} %`;
}

function bar(name: string, measured: string, is: string, passed: boolean): Bar {
  return { name, measured, bar: is, passed };
}
