import { Agent, request as send } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Random } from '../../bench/matrix/random';
import type { ApiOperation } from './api-operation';
import { mutations, type FuzzRequest, type GivenPage } from './mutations';
import { firstPages, rightRequest } from './requests';
import { faultOf, wronglyTaken, type Answer } from './verdict';

const MAX_CONCURRENT = 4;
const MAX_ABOVE_IDLE_MS = 50;
const ANSWER_MS = 20_000;
const MAX_FAULTS = 20;
const MAX_PAGES = 200;

interface Probe {
  readonly at: number;
  readonly ms: number;
}

/** Sends requests that are wrong, looks at the answers, and measures checks meanwhile. */
export class FuzzRun {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: MAX_CONCURRENT });
  private readonly faults: string[] = [];
  private readonly statuses = new Map<number, number>();
  private readonly idle: Probe[] = [];
  private readonly busy: Probe[] = [];
  private readonly ids: string[] = ['*'];
  private readonly pages: GivenPage[] = [];
  private faultCount = 0;
  private seconds = 0;
  private sent = 0;

  constructor(
    private readonly service: { readonly url: string; readonly key: string },
    private readonly operations: readonly ApiOperation[],
    private readonly seed: number,
    private readonly kind: string | undefined,
  ) {}

  async ready(): Promise<void> {
    const headers = { authorization: `Bearer ${this.service.key}` };
    while (!(await fetch(`${this.service.url}/health/ready`)).ok) await sleep(100);
    for (const list of ['users', 'roles', 'divisions', 'groups']) {
      const answer = await fetch(`${this.service.url}/api/v1/${list}?pageSize=20`, { headers });
      this.keepIds(await answer.text());
    }
    for (const request of firstPages(this.service.key, this.ids))
      this.keep(request, (await this.answer(request)).text);
  }

  /** Rests and fuzzes by turns, with the same checks asked all the time. */
  async byTurns(count: number, turns: number): Promise<void> {
    const prober = new Worker(join(__dirname, 'prober.js'), {
      workerData: this.service,
    });
    let into = this.idle;
    prober.on('message', (probe: Probe & { status: unknown }) => {
      if (probe.status !== 200) this.fault(`a check was answered with ${String(probe.status)}`);
      into.push(probe);
    });
    await sleep(500);
    this.idle.length = 0;
    for (let turn = 0; turn < turns; turn++) {
      into = this.idle;
      await sleep(Math.min(10_000, 1_000 + count / turns));
      into = this.busy;
      const began = performance.now();
      await this.fuzz(Math.ceil(count / turns));
      this.seconds += (performance.now() - began) / 1_000;
    }
    await prober.terminate();
    this.agent.destroy();
  }

  report(timed: boolean): void {
    const idle = p99(this.idle);
    const busy = p99(this.busy);
    console.log(
      `${this.sent} requests in ${Math.round(this.seconds)} s, statuses ${JSON.stringify(Object.fromEntries([...this.statuses].sort(([a], [b]) => a - b)))}.`,
    );
    console.log(
      `Checks at 20 a second: p99 ${idle.toFixed(1)} ms at rest (${this.idle.length}), ${busy.toFixed(1)} ms during the fuzz (${this.busy.length}).`,
    );
    for (const fault of this.faults) console.log(fault);
    if (this.faultCount > 0) throw new Error(`${this.faultCount} faults.`);
    if (timed && busy - idle > MAX_ABOVE_IDLE_MS)
      throw new Error(`Checks wait ${(busy - idle).toFixed(1)} ms longer.`);
  }

  private async fuzz(count: number): Promise<void> {
    const until = this.sent + count;
    const worker = async () => {
      while (this.sent < until) {
        await this.once(randomOf(this.seed, this.sent++));
      }
    };
    await Promise.all(Array.from({ length: MAX_CONCURRENT }, worker));
  }

  private async once(random: Random): Promise<void> {
    const operation = this.operations[random.below(this.operations.length)]!;
    const names = this.kind === undefined ? Object.keys(mutations) : [this.kind];
    const name = names[random.below(names.length)]!;
    const right = rightRequest(operation, this.service.key, this.ids, random);
    const request = mutations[name]!(right, random, this.pages);
    const what = `${name}: ${request.method} ${request.url.slice(0, 200)} ${String(request.body ?? '').slice(0, 200)}`;
    try {
      const { status, type, text } = await this.answer(request);
      this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
      const problem =
        faultOf(request, { status, type, text }) ?? wronglyTaken(name, operation, right, request, status);
      if (problem !== undefined) this.fault(`${problem}: ${what} → ${text.slice(0, 200)}`);
      else if (status < 300) this.keep(request, text);
    } catch (error) {
      this.fault(`${(error as Error).message}: ${what}`);
    }
  }

  private answer({ method, url, headers, body }: FuzzRequest): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const { hostname, port } = new URL(this.service.url);
      const sending = send(
        {
          hostname,
          port,
          path: url,
          method,
          agent: this.agent,
          headers: { ...headers, ...length },
          timeout: ANSWER_MS,
        },
        (answer) => {
          let text = '';
          answer
            .setEncoding('utf8')
            .on('data', (chunk: string) => (text = text.length > 100_000 ? text : text + chunk));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text }),
          );
        },
      );
      sending.on('timeout', () => sending.destroy(new Error(`no answer within ${ANSWER_MS} ms`)));
      sending.on('error', reject);
      sending.end(body);
    });
  }

  private keep(request: FuzzRequest, text: string): void {
    this.keepIds(text);
    const nextToken = /"(?:nextPageToken|next_token)":"([^"]+)"/.exec(text)?.[1];
    if (nextToken === undefined) return;
    if (this.pages.length < MAX_PAGES) this.pages.push({ request, nextToken });
    else this.pages[nextToken.length % MAX_PAGES] = { request, nextToken };
  }

  private keepIds(text: string): void {
    for (const [, id] of text.slice(0, 5_000).matchAll(/"id":"([^"]{1,60})"/g))
      if (this.ids.length < 500) this.ids.push(id!);
      else this.ids[id!.length % 500] = id!;
  }

  private fault(text: string): void {
    this.faultCount++;
    if (this.faults.length < MAX_FAULTS) this.faults.push(text);
  }
}

/** The same request at the same place of a run, whichever answer comes first; but for ids that answers told. */
function randomOf(seed: number, place: number): Random {
  return new Random(Math.imul(seed ^ (place + 1), 0x9e37_79b1));
}

function p99(probes: readonly Probe[]): number {
  const sorted = probes.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0;
}
