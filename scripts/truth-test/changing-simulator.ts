import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Change } from '../../simulator/controls/change';
import { applyChanges } from '../../simulator/controls/changes';
import type { Fault } from '../../simulator/controls/fault';
import { defaultModes } from '../../simulator/controls/modes';
import { ScheduledChanges } from '../../simulator/controls/scheduled-changes';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { createServer } from '../../simulator/server';
import { SimulatorState } from '../../simulator/simulator-state';
import { History } from './history';

/** Something that is done at a call. */
export interface Due {
  /** Once so many calls of the run have been answered. */
  readonly afterCalls: number;
  readonly act: () => void;
}

/** Does what is due before or after each call that is answered. */
class AtCalls extends ScheduledChanges {
  constructor(private readonly atCall: () => void) {
    super();
  }

  override run(): void {
    this.atCall();
  }
}

/** A simulator in this process, whose every change is kept in the history at the moment at which it is made. */
export class ChangingSimulator {
  readonly history: History;
  private readonly state: SimulatorState;
  private readonly server: FastifyInstance;
  private due: Due[] = [];
  /** Half calls: each is counted before and after it is answered. */
  private halves = 0;

  constructor(readonly org: SimulatedOrg) {
    const modes = { ...defaultModes, rateLimitPerMinute: null };
    const atCalls = new AtCalls(() => this.atCall());
    this.state = new SimulatorState(org, modes, Date.now, atCalls);
    this.server = createServer(this.state);
    this.history = new History(org, Date.now());
  }

  async listen(): Promise<string> {
    await this.server.listen({ port: 0, host: '127.0.0.1' });
    return `http://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return this.server.close();
  }

  get calls(): number {
    return Math.floor(this.halves / 2);
  }

  make(change: Change, name: string): void {
    applyChanges(this.state, [change]);
    this.history.record(this.org, Date.now(), name);
  }

  /** From now on calls are counted from zero, and these are due among them, in this order. */
  begin(due: readonly Due[], faults: readonly Fault[]): void {
    this.halves = 0;
    this.due = [...due].sort((one, other) => one.afterCalls - other.afterCalls);
    this.state.faults.replace(faults);
  }

  /** Makes what was not due yet. */
  finish(): void {
    this.state.faults.replace([]);
    for (const { act } of this.due.splice(0)) act();
  }

  private atCall(): void {
    this.halves++;
    while (this.due.length > 0 && this.due[0]!.afterCalls * 2 <= this.halves) this.due.shift()!.act();
  }
}
