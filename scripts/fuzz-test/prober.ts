import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/** Asks a check twenty times a second in a thread of its own, and tells how long each answer took. */
const INTERVAL_MS = 50;
const { url, key } = workerData as { url: string; key: string };
const agent = new Agent({ keepAlive: true, maxSockets: 20 });

function probe(): void {
  const began = performance.now();
  const path = '/api/v1/check-permission?userId=unknown&permission=routing:queue:view';
  request(url + path, { agent, headers: { authorization: `Bearer ${key}` } }, (answer) => {
    answer.resume().on('end', () => {
      parentPort?.postMessage({
        at: began + performance.timeOrigin,
        ms: performance.now() - began,
        status: answer.statusCode,
      });
    });
  })
    .on('error', (error) => parentPort?.postMessage({ at: began, ms: Infinity, status: error.message }))
    .end();
}

setInterval(probe, INTERVAL_MS);
