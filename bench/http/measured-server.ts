import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { CpuUsed, Listening } from './child-protocol';

/** A server in a process of its own, so that its CPU time is its own. */
export class MeasuredServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(script: string, env: NodeJS.ProcessEnv = {}): Promise<MeasuredServer> {
    const child = fork(script, { env: { ...process.env, ...env } });
    const [message] = (await Promise.race([once(child, 'message'), failed(child, script)])) as [Listening];
    return new MeasuredServer(child, message.listening);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** User and system time so far, in microseconds. */
  async cpuMicros(): Promise<number> {
    return (await this.ask<CpuUsed>('cpu')).cpuMicros;
  }

  /** What the server says to a question of its own. One at a time. */
  async ask<Answer>(question: string): Promise<Answer> {
    const answer = once(this.child, 'message') as Promise<[Answer]>;
    this.child.send(question);
    return (await answer)[0];
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }
}

async function failed(child: ChildProcess, script: string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`${script} ended with ${String(code)} before it listened.`);
}
