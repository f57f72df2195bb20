import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { STOP, type Hammered, type HammerOrder, type HammerRequest } from './hammer-protocol';

/** A client that was refused tries again soon, as clumsy ones do. */
const AFTER_REFUSAL_MS = 50;

/** Sends the requests of an order on all connections at once, one after the other on each, until it is stopped. */
class Hammer {
  private readonly counts: Record<string, number> = {};
  private readonly stop = new AbortController();
  private readonly agent = new Agent({ keepAlive: true });
  private readonly work: Promise<unknown>;

  constructor(private readonly order: HammerOrder) {
    setMaxListeners(0, this.stop.signal);
    const callers = order.keys.flatMap((key) => Array.from({ length: order.connectionsPerKey }, () => key));
    this.work = Promise.all(callers.map((key, at) => this.call(key, at)));
  }

  async end(): Promise<Hammered> {
    this.stop.abort();
    await this.work;
    this.agent.destroy();
    return this.counts;
  }

  private async call(key: string, first: number): Promise<void> {
    const { requests } = this.order;
    for (let turn = first; !this.stop.signal.aborted; turn++) {
      const status = await this.send(key, requests[turn % requests.length]!).catch(() => 'cut');
      this.counts[status] = (this.counts[status] ?? 0) + 1;
      if (!status.startsWith('2')) await sleep(AFTER_REFUSAL_MS);
    }
  }

  /** Reads the response and discards it: this process must not be what the machine is busy with. */
  private send(key: string, { method, path, body, headers: more }: HammerRequest): Promise<string> {
    const headers = {
      ...more,
      authorization: `Bearer ${key}`,
      'idempotency-key': randomUUID(),
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }),
    };
    return new Promise((resolve, reject) => {
      const options = { method, headers, agent: this.agent, signal: this.stop.signal };
      const sent = request(this.order.url + path, options, (response) => {
        response
          .resume()
          .on('error', reject)
          .on('end', () => resolve(String(response.statusCode)));
      });
      sent.on('error', reject).end(body);
    });
  }
}

let hammer: Hammer | undefined;

process.on('message', (message: HammerOrder | typeof STOP) => {
  if (message === STOP) void hammer?.end().then((hammered) => process.send?.(hammered));
  else hammer = new Hammer(message);
});
process.on('disconnect', () => process.exit(0));
