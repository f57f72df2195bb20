import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const MAIN = join(__dirname, '../../src/main.js');
const LISTENS = /Rolecall listens on (http:[^"]+)/;
const START_MS = 60_000;
const END_MS = 60_000;
const POLL_MS = 20;
const MAX_OUTPUT_LENGTH = 20_000;

/** The compiled service in a process of its own, with these variables and no others of ours. */
export class ServiceProcess {
  url = '';
  private output = '';
  private readonly child: ChildProcess;
  private readonly closed: Promise<unknown>;

  private constructor(env: Readonly<Record<string, string>>, cwd: string, command: readonly string[]) {
    const [program = '', ...args] = command;
    this.child = spawn(program, args, { cwd, env: { PATH: process.env.PATH, ...env } });
    this.closed = once(this.child, 'close');
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => this.read(chunk));
    }
  }

  /**
   * Resolves once the service answers.
   * @param cwd a folder without an .env of its own.
   * @param command what starts it, if not what was built here.
   * @throws with what the service has said, when it ends or is not there after a minute.
   */
  static async start(
    env: Readonly<Record<string, string>>,
    cwd: string,
    command: readonly string[] = [process.execPath, MAIN],
  ): Promise<ServiceProcess> {
    const service = new ServiceProcess(env, cwd, command);
    try {
      await service.waitUntilItAnswers();
    } catch (error) {
      await service.kill();
      throw error;
    }
    return service;
  }

  /** Kills it. Throws when it was gone already: it ended by itself, which no kill of ours explains. */
  async crash(): Promise<void> {
    if (this.hasEnded) throw new Error(`The service ended by itself:\n${this.output}`);
    await this.kill();
  }

  /** Gives the process no chance to do anything more. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.closed;
  }

  /** Asks it to end, a second time after `againMs`, and says how that went. Throws when it does not within a minute. */
  async terminate(againMs?: number): Promise<{ ms: number; code: number | null }> {
    const began = performance.now();
    this.child.kill('SIGTERM');
    const again = againMs === undefined ? undefined : setTimeout(() => this.child.kill('SIGTERM'), againMs);
    await Promise.race([this.closed, sleep(END_MS, undefined, { ref: false })]);
    clearTimeout(again);
    if (!this.hasEnded) throw new Error(`The service still runs after ${END_MS} ms:\n${this.output}`);
    return { ms: performance.now() - began, code: this.child.exitCode };
  }

  /** It stands still until `goOn`, as on a suspended machine. */
  standStill(): void {
    this.child.kill('SIGSTOP');
  }

  goOn(): void {
    this.child.kill('SIGCONT');
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private read(chunk: string): void {
    this.output = (this.output + chunk).slice(-MAX_OUTPUT_LENGTH);
    if (this.url === '') this.url = LISTENS.exec(this.output)?.[1] ?? '';
  }

  private async waitUntilItAnswers(): Promise<void> {
    const deadline = Date.now() + START_MS;
    while (!(await this.answers())) {
      if (this.hasEnded) {
        throw new Error(`The service ended instead of starting:\n${this.output}`);
      }
      if (Date.now() > deadline)
        throw new Error(`The service does not answer after ${START_MS} ms:\n${this.output}`);
      await sleep(POLL_MS);
    }
  }

  private async answers(): Promise<boolean> {
    if (this.url === '') return false;
    const answer = await fetch(`${this.url}/api/v1/api-keys?pageSize=1`, {
      signal: AbortSignal.timeout(START_MS),
    });
    await answer.body?.cancel();
    // The caller is not known: the guard has the keys and refuses.
    return answer.status === 401;
  }
}
