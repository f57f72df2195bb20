import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ClockClient } from './clock-client';

describe('ClockClient', () => {
  it('counts the revisions of every page', async () => {
    const pages: Record<string, object> = {
      '': { snapshots: [{ revision: 5 }, { revision: 4 }], nextPageToken: 'a b' },
      'a b': { snapshots: [{ revision: 3 }, { revision: 2 }], nextPageToken: 'c' },
      c: { snapshots: [{ revision: 1 }] },
    };
    const server = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://localhost');
      response.end(JSON.stringify(pages[searchParams.get('pageToken') ?? '']));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const client = new ClockClient(`http://127.0.0.1:${port}`, 'key');
      expect(await client.revisions()).toEqual([5, 4, 3, 2, 1]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
