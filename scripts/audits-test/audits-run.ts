import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../../simulator/org/seeded-random';
import { ChangeSchedule } from '../truth-test/change-schedule';
import type { ChangingSimulator } from '../truth-test/changing-simulator';
import type { Question } from '../truth-test/history';
import { Questioner } from '../truth-test/questioner';
import { Questions } from '../truth-test/questions';
import type { ServiceUnderTest } from '../truth-test/service-under-test';
import { Simulations } from '../truth-test/simulations';
import type { Answered } from '../truth-test/verdicts';

/** How audits are told in a round. */
interface Telling {
  readonly delayMs: number;
  readonly spreadMs: number;
  readonly lossPercent: number;
  readonly doublePercent: number;
  readonly disordered: boolean;
}

const POLL_MS = 1_000;
/** A reading that made a revision may have begun so long before the last answer from the one before. */
const READING_MS = 5_000;
const PATIENCE_MS = 60_000;
const ROUND_CALLS = 60;

/** An instance of the service, and what it was last heard to answer. */
interface Instance {
  readonly service: ServiceUnderTest;
  readonly questioner: Questioner;
  known: Map<string, { readonly allowed: boolean; readonly atMs: number }>;
}

/** Changes the organization between sync runs, and compares what audits made of it with the truth. */
export class AuditsRun {
  changes = 0;
  questions = 0;
  additions = 0;
  kills = 0;
  exact = 0;
  afterLosses = 0;
  private readonly schedule: ChangeSchedule;
  private readonly instances: readonly Instance[];
  private round = 0;
  /** Nothing was read before. */
  private readonly beganMs = Date.now();

  constructor(
    services: readonly ServiceUnderTest[],
    private readonly simulator: ChangingSimulator,
    private readonly tell: (telling: Telling) => Promise<unknown>,
    private readonly random: SeededRandom,
    private readonly killEvery: number,
  ) {
    const { org } = simulator;
    this.schedule = new ChangeSchedule(simulator, random.fork('changes'));
    this.instances = services.map((service) => {
      const questions = new Questions(org, random.fork('questions'));
      const simulations = new Simulations(service, org, random.fork('simulations'));
      const questioner = new Questioner(service, questions, simulations, random.fork('requests'));
      return { service, questioner, known: new Map() };
    });
  }

  async start(): Promise<void> {
    for (const { service } of this.instances) await service.start();
    await this.readFully();
  }

  private get service(): ServiceUnderTest {
    return this.instances[0]!.service;
  }

  /** Throws at the first answer that is not true. */
  async play(maxDelayMs: number): Promise<void> {
    const { random } = this;
    const lossPercent = this.round++ % 2 === 0 ? 0 : 5;
    const delayMs = random.below(maxDelayMs);
    const spreadMs = random.below(maxDelayMs);
    const disordered = random.chance(0.5);
    await this.tell({ delayMs, spreadMs, lossPercent, doublePercent: random.below(50), disordered });
    const due = this.schedule.due(this.schedule.plansFor(this.round), ROUND_CALLS, this.round);
    this.changes += due.length;
    this.simulator.begin(due, []);
    // Each look takes time, and polls make calls in the meantime.
    for (let i = 0; i < 3; i++) await this.look();
    if (random.below(this.killEvery) === 0) await this.crash();
    this.simulator.finish();
    await this.look();
    await this.completeAfter(Date.now() + delayMs + spreadMs);
    await this.look();
    if (lossPercent === 0) await this.compareExactly();
    else {
      await this.readFully();
      await this.compareExactly();
      this.afterLosses++;
    }
  }

  /** Whatever is allowed and was not before, was so while it was read. */
  private async look(): Promise<void> {
    const instance = this.random.pick(this.instances);
    const now: Instance['known'] = new Map();
    for await (const answered of instance.questioner.everything()) {
      if (answered === undefined) continue;
      this.judge(answered, instance.known, now);
    }
    instance.known = now;
    await sleep(POLL_MS / 4);
  }

  private judge({ answers, answeredAtMs }: Answered, known: Instance['known'], now: Instance['known']): void {
    for (const { question, allowed } of answers) {
      this.questions++;
      const key = JSON.stringify(question);
      const before = known.get(key);
      now.set(key, { allowed, atMs: answeredAtMs });
      if (!allowed || before?.allowed !== false) continue;
      this.additions++;
      const fromMs = Math.max(before.atMs - READING_MS, this.beganMs);
      const moments = this.simulator.history.within(fromMs, answeredAtMs);
      if (!moments.some((moment) => moment.allows(question)))
        throw new Error(`Allowed at no moment while it was read: ${key}. ${this.story(question)}`);
    }
  }

  private async compareExactly(): Promise<void> {
    // Another instance follows with its next poll.
    if (this.instances.length > 1) await sleep(3 * POLL_MS);
    for (const instance of this.instances) await this.compareWith(instance);
    this.exact++;
    this.simulator.history.forgetBefore(Date.now() - 2 * READING_MS - PATIENCE_MS);
  }

  private async compareWith({ questioner }: Instance): Promise<void> {
    const { latest } = this.simulator.history;
    for await (const answered of questioner.everything()) {
      if (answered === undefined) throw new Error('A question about what stands still was not answered.');
      for (const { question, allowed } of answered.answers)
        if (latest.allows(question) !== allowed)
          throw new Error(
            `${allowed ? 'Allowed' : 'Denied'}, which is not so: ${JSON.stringify(question)}. ${this.story(question)}`,
          );
    }
  }

  private story(question: Question): string {
    const lines = this.simulator.history
      .until(Date.now())
      .slice(-40)
      .map(
        (moment) => `${new Date(moment.fromMs).toISOString()} ${moment.change}: ${moment.allows(question)}`,
      );
    return ['The last changes:', ...lines].join('\n');
  }

  /** Until a poll that began after this time has left nothing unread. */
  private async completeAfter(timeMs: number): Promise<void> {
    for (const endMs = timeMs + PATIENCE_MS; Date.now() < endMs; await sleep(POLL_MS / 4)) {
      const status = await this.service.status();
      if (Date.parse(status?.audits.completeAt ?? '') > timeMs) return;
    }
    throw new Error(`No poll was complete: ${JSON.stringify((await this.service.status())?.audits)}`);
  }

  private async readFully(): Promise<void> {
    const beganMs = Date.now();
    for (const endMs = beganMs + PATIENCE_MS; Date.now() < endMs; await sleep(POLL_MS / 4)) {
      const status = await this.service.status();
      if (Date.parse(status?.snapshot?.asOf ?? '') >= beganMs) return;
      if (status?.run?.status !== 'running') await this.service.sync();
    }
    throw new Error('The organization could not be read.');
  }

  private async crash(): Promise<void> {
    this.kills++;
    const instance = this.random.pick(this.instances);
    await instance.service.crash();
    await instance.service.start();
    // Answers are as old as what is stored until all is read again.
    instance.known = new Map();
  }
}
