import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { latenciesAtRate } from './open-loop';

describe('Latencies at a fixed rate', () => {
  it('count the waiting of what became due while the server stood still', async () => {
    let answered = 0;
    const server = createServer((_, response) => {
      if (answered++ === 0) {
        const until = performance.now() + 200;
        while (performance.now() < until);
      }
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const request = { path: '/', method: 'GET' as const, headers: {} };
    try {
      const extent = { perSecond: 100, seconds: 0.5 };
      const latencies = await latenciesAtRate(`http://127.0.0.1:${port}`, [request], extent);
      expect(latencies).toHaveLength(50);
      expect(latencies.filter((ms) => ms > 100).length).toBeGreaterThanOrEqual(8);
    } finally {
      server.close();
    }
  });
});
