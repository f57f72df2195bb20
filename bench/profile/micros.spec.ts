import type { Profiler } from 'node:inspector';
import { layerOf } from './layer-of';
import { micros } from './micros';

const frame = (functionName: string, url = '', scriptId = url === '' ? '0' : '7') => ({
  functionName,
  url,
  scriptId,
  lineNumber: 4,
  columnNumber: 0,
});

describe('layerOf', () => {
  it.each([
    ['file:///x/dist/src/permissions/check/check.js', 'src/permissions/check'],
    ['/x/dist/src/app.setup.js', 'src/app.setup.js'],
    ['/x/dist/src/auth/access-gate.js', 'src/auth'],
    ['/x/node_modules/fastify/lib/reply.js', 'fastify'],
    ['/x/node_modules/fastify/node_modules/find-my-way/index.js', 'find-my-way'],
    ['/x/node_modules/@nestjs/core/router.js', 'Nest'],
    ['/x/node_modules/@photostructure/sqlite/index.js', '@photostructure/sqlite'],
    ['node:_http_server', 'node:http'],
    ['node:internal/stream_base_commons', 'node:net and streams'],
    ['node:events', 'Node, the rest'],
    ['/x/dist/bench/profile/profiled-server.js', 'the profile itself'],
  ])('counts %s to %s', (url, layer) => {
    expect(layerOf(frame('f', url))).toBe(layer);
  });

  it('tells compiled code and what is no function from built-in functions', () => {
    expect(layerOf(frame('(garbage collector)'))).toBe('garbage collection');
    expect(layerOf(frame('', '', '12'))).toBe('compiled schemas');
    expect(layerOf(frame('parse'))).toBeUndefined();
  });
});

describe('micros', () => {
  const node = (id: number, callFrame: Profiler.ProfileNode['callFrame'], children: number[] = []) => ({
    id,
    callFrame,
    children,
  });

  it('sums up by layer and function, and counts a built-in function to the layer that called it', () => {
    const nodes = [
      node(1, frame('(root)'), [2, 4]),
      node(2, frame('readJson', '/x/dist/src/http/read-json-bodies.js'), [3]),
      node(3, frame('parse')),
      node(4, frame('(idle)')),
    ];
    const sums = micros({ nodes, samples: [2, 3, 3, 4, 2], timeDeltas: [0, 10, 20, 30, 40] });
    expect(sums).toEqual({
      'src/http': { 'readJson read-json-bodies.js:5': 10, parse: 50 },
      idle: { '(idle)': 40 },
    });
  });
});
