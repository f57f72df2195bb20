import { setTimeout as sleep } from 'node:timers/promises';
import type { Calls } from '../../simulator/controls/call-counter';
import { truthOf } from '../../simulator/org/truth';
import type { RunningSimulator } from '../../simulator/simulator';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import { grantChanges, grantsBeyond, truthAfter } from './grant-changes';
import type { ServiceGroup } from './service-group';

const CHANGES = '/api/v1/changes';
/** A read, a write, a read, and two that prove what came; items that end together share these. Faults and kills repeat some. */
const MAX_CALLS_PER_ITEM = 5;
/** One call in five goes wrong, by turns in each of these ways. */
export const FAULTS = [
  {
    match: { path: '/api/v2/authorization/subjects*' },
    every: 5,
    effects: [
      { kind: 'status', status: 429, code: 'too.many.requests', retryAfter: 0 },
      { kind: 'status', status: 500 },
      { kind: 'status', status: 503, code: 'service.unavailable' },
      { kind: 'reset' },
      { kind: 'not-applied' },
      { kind: 'slow', ms: 200 },
    ],
  },
];

/** Kills the service while it makes a change, compares Genesys with the plan, and rolls the change back. */
export class ChaosRun {
  constructor(
    private readonly group: ServiceGroup,
    private readonly simulator: RunningSimulator,
  ) {}

  /** What it came to, in a sentence. Throws an Error that says what is not as planned. */
  async run(items: number, kills: number): Promise<string> {
    const wanted = grantChanges(this.simulator.org, items);
    const [before, goal] = [this.truth(), truthAfter(this.simulator.org, wanted)];
    const planned = await this.group.ask<ChangeDto>('POST', CHANGES, 'plan', { items: wanted });
    await this.control('PUT', 'faults', { faults: FAULTS });
    const [applied, writes] = await this.apply(planned, kills, items);
    this.require(applied, goal, writes, items);
    await this.control('PUT', 'faults', { faults: [] });
    const path = `${CHANGES}/${planned.id}/roll-back`;
    const inverse = await this.group.ask<ChangeDto>('POST', path, 'roll-back', {});
    const [undone, writesBack] = await this.apply(inverse, 0, items);
    this.require(undone, before, writesBack, items);
    const perItem = ({ progress }: ChangeDto) => (progress.calls / items).toFixed(2);
    const calls = `${perItem(applied)} calls an item with faults, ${perItem(undone)} to roll back`;
    return `${items} items, ${kills} kills, ${writes} effective writes, ${calls}; the same truth again, byte for byte`;
  }

  private async apply(change: ChangeDto, kills: number, items: number): Promise<[ChangeDto, number]> {
    const { id, planSha256 } = change;
    const before = (await this.calls()).effectiveWrites;
    await this.group.ask('POST', `${CHANGES}/${id}/apply`, `apply-${id}`, { planSha256 });
    await this.killMeanwhile(kills, items, before);
    const ended = await this.ended(id);
    return [ended, (await this.calls()).effectiveWrites - before];
  }

  /** At random moments, all of them before the last item is written. */
  private async killMeanwhile(kills: number, items: number, before: number): Promise<void> {
    const moments = Array.from({ length: kills }, () => Math.random() * 0.95 * items).sort((a, b) => a - b);
    for (const moment of moments) {
      while ((await this.calls()).effectiveWrites - before < moment) await sleep(2);
      await sleep(Math.random() * 20);
      await this.group.crashOne();
    }
  }

  private async ended(id: string): Promise<ChangeDto> {
    for (;;) {
      const change = await this.group.ask<ChangeDto>('GET', `${CHANGES}/${id}`);
      if (change.finishedAt !== undefined) return change;
      if (change.status === 'paused') throw new Error(`It paused: ${JSON.stringify(change.progress)}`);
      await sleep(200);
    }
  }

  private require({ status, progress }: ChangeDto, truth: string, writes: number, items: number): void {
    const faults = [
      ...(status === 'applied' ? [] : [`the change is ${status}: ${JSON.stringify(progress.items)}`]),
      ...(this.truth() === truth ? [] : ['the truth of the simulator is not what was planned']),
      ...grantsBeyond(this.truth(), truth)
        .slice(0, 5)
        .map((grant) => `not planned: ${grant}`),
      ...grantsBeyond(truth, this.truth())
        .slice(0, 5)
        .map((grant) => `missing: ${grant}`),
      ...(writes === items ? [] : [`${writes} effective writes for ${items} items`]),
      ...(progress.calls <= MAX_CALLS_PER_ITEM * items
        ? []
        : [`${progress.calls} calls for ${items} items, and ${MAX_CALLS_PER_ITEM} an item are the most`]),
    ];
    if (faults.length > 0) throw new Error(faults.join('; '));
  }

  private truth(): string {
    return JSON.stringify(truthOf(this.simulator.org));
  }

  private async calls(): Promise<Calls> {
    return (await (await fetch(`${this.simulator.url}/_simulator/calls`)).json()) as Calls;
  }

  private async control(method: string, path: string, body: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const init = { method, headers, body: JSON.stringify(body) };
    const answer = await fetch(`${this.simulator.url}/_simulator/${path}`, init);
    if (!answer.ok) throw new Error(`The simulator answered ${answer.status}: ${await answer.text()}`);
  }
}
