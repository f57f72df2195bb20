import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../../simulator/org/seeded-random';
import type { ClockShift } from '../clock-test/clock-shift';
import { ChangeSchedule } from './change-schedule';
import type { ChangingSimulator } from './changing-simulator';
import { faultsOfRun } from './fault-plans';
import { Questioner } from './questioner';
import { Questions } from './questions';
import { RunTimes } from './run-times';
import type { ServiceUnderTest } from './service-under-test';
import { Simulations } from './simulations';
import { Verdicts, type Answered } from './verdicts';

const DAY_MS = 86_400_000;
const MAX_DAYS = 400;
const CLOCK_EVERY = 15;
const EXACT_EVERY = 25;
const EXACT_ATTEMPTS = 5;
const FIRST_RUN_CALLS = 60;
const POLL_MS = 5;
/** By threes. */
const REQUESTS_AFTERWARDS = 9;
const REFRESHES_AFTERWARDS = 4;

/** Changes the organization while it is read, and compares every answer with what was true. */
export class TruthRun {
  readonly verdicts: Verdicts;
  readonly schedule: ChangeSchedule;
  readonly syncRuns = new Map<string, number>();
  kills = 0;
  clockMoves = 0;
  exact = 0;
  private readonly times = new RunTimes();
  private readonly simulations: Simulations;
  private readonly questioner: Questioner;
  private readonly questions: Questions;
  private run = 0;
  private callsOfRun = FIRST_RUN_CALLS;
  private asOf?: string;
  private kill?: Promise<void>;

  constructor(
    private readonly service: ServiceUnderTest,
    private readonly simulator: ChangingSimulator,
    private readonly clock: ClockShift,
    private readonly random: SeededRandom,
    private readonly killEvery: number,
  ) {
    const { org, history } = simulator;
    this.verdicts = new Verdicts(history);
    this.simulations = new Simulations(service, org, random.fork('simulations'));
    this.schedule = new ChangeSchedule(simulator, random.fork('changes'));
    this.questions = new Questions(org, random.fork('questions'));
    this.questioner = new Questioner(service, this.questions, this.simulations, random.fork('requests'));
  }

  /** One sync run with changes, and questions during and after it. Throws at the first untrue answer. */
  async round(): Promise<void> {
    this.run++;
    if (this.run % CLOCK_EVERY === 0) await this.moveClock();
    const kills = this.random.below(this.killEvery) === 0 && this.service.isRunning;
    const plans = this.schedule.plansFor(this.run);
    for (const { path } of plans) this.questions.heat(path.questions);
    const due = this.schedule.due(plans, this.callsOfRun, this.run);
    const kill = { afterCalls: this.schedule.somewhere(this.callsOfRun), act: () => this.crash() };
    this.simulator.begin(kills ? [...due, kill] : due, kills ? [] : faultsOfRun(this.random));
    await this.syncRun(() => this.askMeanwhile());
    this.simulator.finish();
    await this.kill;
    if (this.service.isRunning) await this.askAfterwards();
    this.forget();
    if (this.run % EXACT_EVERY === 0) await this.compareExactly();
  }

  /** In an organization that stands still, everything is answered as it is. */
  async compareExactly(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      this.run++;
      this.simulator.begin([], []);
      if ((await this.syncRun(() => sleep(POLL_MS))) === 'succeeded') break;
      if (attempt === EXACT_ATTEMPTS) throw new Error('An organization that stands still could not be read.');
    }
    for await (const answered of this.questioner.everything()) {
      if (answered === undefined) throw new Error('A question about what stands still was not answered.');
      this.verdicts.compareExactly(answered);
    }
    this.exact++;
  }

  private crash(): void {
    this.kills++;
    this.kill = this.service.crash();
  }

  /** How it ended; `killed` with the service. */
  private async syncRun(meanwhile: () => Promise<void>): Promise<string> {
    this.times.begin(Date.now());
    if (this.service.isRunning) await this.service.sync();
    else await this.service.start();
    for (;;) {
      const status = await this.service.status();
      if (status === undefined) {
        await this.kill;
        return this.count('killed');
      }
      if (status.run !== undefined && status.run.status !== 'running') {
        this.times.ended(status.snapshot?.asOf);
        this.asOf = status.snapshot?.asOf ?? this.asOf;
        if (status.run.status === 'succeeded') this.callsOfRun = Math.max(20, this.simulator.calls);
        return this.count(status.run.status);
      }
      await meanwhile();
    }
  }

  private count(status: string): string {
    this.syncRuns.set(status, (this.syncRuns.get(status) ?? 0) + 1);
    return status;
  }

  private async askMeanwhile(): Promise<void> {
    const asked = this.random.chance(0.6)
      ? [this.questioner.fullyConsistent(), this.questioner.fullyConsistent(), this.questioner.any(20)]
      : [this.questioner.any(50)];
    await this.compare(asked);
  }

  private async askAfterwards(): Promise<void> {
    const { questioner } = this;
    if (this.random.chance(0.3)) await this.simulations.renew();
    for (let i = 0; i < REQUESTS_AFTERWARDS; i += 3)
      await this.compare([questioner.any(1000), questioner.any(1000), questioner.any(1000)]);
    await this.compare(Array.from({ length: REFRESHES_AFTERWARDS }, () => questioner.fullyConsistent()));
  }

  private async compare(asked: readonly Promise<Answered | undefined>[]): Promise<void> {
    for (const answered of await Promise.all(asked)) {
      if (answered === undefined) continue;
      const { asOf, answeredAtMs } = answered;
      this.verdicts.compare(answered, this.times.windowStart(asOf, answeredAtMs));
    }
  }

  private forget(): void {
    const asOfs = [...this.simulations.asOfs, ...(this.asOf === undefined ? [] : [this.asOf])];
    this.simulator.history.forgetBefore(this.times.keepOnly(asOfs) - 1_000);
  }

  private async moveClock(): Promise<void> {
    this.clockMoves++;
    const days = this.random.chance(0.3) ? 0 : this.random.below(2 * MAX_DAYS + 1) - MAX_DAYS;
    await this.clock.set(days * DAY_MS);
  }
}
