import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reportTo } from './child-protocol';

/**
 * The yardstick: node:http alone. A GET sends the bytes given in BENCH_BODY with the headers in BENCH_HEADERS, and
 * so does a POST once its body has arrived; without BENCH_BODY a POST parses its JSON body and sends it back.
 */
const body = process.env.BENCH_BODY ?? '';
const headers = JSON.parse(process.env.BENCH_HEADERS ?? '{}') as Record<string, string>;

const server = createServer((request, response) => {
  const sendBody = () => {
    response.writeHead(200, headers);
    response.end(body);
  };
  if (request.method !== 'POST') {
    sendBody();
    return;
  }
  if (body !== '') {
    request.on('end', sendBody);
    request.resume();
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const echoed = JSON.stringify(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(echoed),
    });
    response.end(echoed);
  });
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  reportTo(process, `http://127.0.0.1:${port}`);
});
