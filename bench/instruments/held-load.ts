import { Connection } from '../http/connection';
import type { Request } from '../http/check-requests';
import { requestBytes } from '../http/load';
import type { MeasuredServer } from '../http/measured-server';

/** Connections to a server that stay open between turns: a turn can be short, since nothing is paid for at its beginning. */
export class HeldLoad {
  private readonly connections: readonly Connection[];
  private answers = 0;
  private failures = 0;

  constructor(
    private readonly server: MeasuredServer,
    request: Request,
  ) {
    const url = new URL(request.path, server.url);
    const bytes = requestBytes(url, request);
    const onAnswer = (ok: boolean) => {
      if (ok) this.answers++;
      else this.failures++;
    };
    const onError = (error: Error) => {
      throw error;
    };
    this.connections = Array.from(
      { length: request.connections },
      () => new Connection(url, () => bytes, onAnswer, onError),
    );
  }

  /** CPU microseconds of the server per request. */
  async turn(ms: number): Promise<number> {
    const [before, answered] = [await this.server.cpuMicros(), this.answers];
    this.connections.forEach((connection) => connection.resume());
    await this.turnOnly(ms);
    const cpu = (await this.server.cpuMicros()) - before;
    if (this.failures > 0) throw new Error(`${this.failures} requests failed.`);
    return cpu / (this.answers - answered);
  }

  /** Loads and measures nothing; then nothing is under way. The first turn begins by itself. */
  async turnOnly(ms: number): Promise<void> {
    const end = performance.now() + ms;
    while (performance.now() < end) await new Promise((resolve) => setImmediate(resolve));
    await Promise.all(this.connections.map((connection) => connection.pause()));
  }

  close(): void {
    this.connections.forEach((connection) => connection.close());
  }
}
