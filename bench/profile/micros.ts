import type { Profiler } from 'node:inspector';
import { layerOf } from './layer-of';

type Profile = Pick<Profiler.Profile, 'nodes' | 'samples' | 'timeDeltas'>;

/** Microseconds of a profile by layer, and in each by function. */
export type MicrosByLayer = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Sums up the time of every function itself. A built-in function counts to the layer of its caller. */
export function micros(profile: Profile): MicrosByLayer {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const callers = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const layerAt = (id: number | undefined): string => {
    const node = id === undefined ? undefined : nodes.get(id);
    return node === undefined ? 'idle' : (layerOf(node.callFrame) ?? layerAt(callers.get(node.id)));
  };
  const sums: Record<string, Record<string, number>> = {};
  for (const [id, spent] of timeByNode(profile)) {
    const functions = (sums[layerAt(id)] ??= {});
    const name = nameOf(nodes.get(id)!);
    functions[name] = (functions[name] ?? 0) + spent;
  }
  return sums;
}

function timeByNode({ samples = [], timeDeltas = [] }: Profile): Map<number, number> {
  const times = new Map<number, number>();
  // A sample stands for the time until the next one.
  samples.forEach((id, at) => times.set(id, (times.get(id) ?? 0) + (timeDeltas[at + 1] ?? 0)));
  return times;
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: Profiler.ProfileNode): string {
  const name = functionName === '' ? '(anonymous)' : functionName;
  return url === '' ? name : `${name} ${url.slice(url.lastIndexOf('/') + 1)}:${lineNumber + 1}`;
}
