import type { Runtime } from 'node:inspector';

type Frame = Pick<Runtime.CallFrame, 'functionName' | 'url' | 'scriptId'>;

/** What V8 calls time that is no function's. */
const WITHOUT_FUNCTION: Readonly<Record<string, string>> = {
  '(garbage collector)': 'garbage collection',
  '(program)': 'native code and kernel',
  '(idle)': 'idle',
  '(root)': 'idle',
};

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/;
const OWN = /\/dist\/(src\/[^/]+(?:\/[^/]+(?=\/))?)/;
const HTTP = /^node:(_http|internal\/http)/;
const STREAMS = /^node:(net|stream|internal\/(streams|stream_base|js_stream))/;

/** The layer that the time of a function counts to; undefined for a built-in one, which is its caller's. */
export function layerOf({ functionName, url, scriptId }: Frame): string | undefined {
  if (Object.hasOwn(WITHOUT_FUNCTION, functionName)) return WITHOUT_FUNCTION[functionName];
  if (url === '') return scriptId === '0' ? undefined : 'compiled schemas';
  if (HTTP.test(url)) return 'node:http';
  if (STREAMS.test(url)) return 'node:net and streams';
  if (url.startsWith('node:')) return 'Node, the rest';
  return packageOf(url) ?? OWN.exec(url)?.[1] ?? 'the profile itself';
}

function packageOf(url: string): string | undefined {
  const name = PACKAGE.exec(url)?.[1];
  return name?.startsWith('@nestjs/') ? 'Nest' : name;
}
