import { setTimeout as sleep } from 'node:timers/promises';
import type { Calls } from '../../simulator/controls/call-counter';
import type { RunningSimulator } from '../../simulator/simulator';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import { grantChanges } from '../chaos-test/grant-changes';
import type { ServiceGroup } from '../chaos-test/service-group';
import type { CutProxy } from './cut-proxy';
import type { BudgetOptions } from './options';

const CHANGES = '/api/v1/changes';
const ITEMS = 10;
const POLL_MS = 200;
/** Until something was called after what came before, however slow the machine is. */
const TIMEOUT_MS = 300_000;

export interface BudgetFigures {
  readonly calls: Calls;
  /** Changes that came to their end. */
  readonly changes: number;
  readonly syncs: number;
}

/** Two instances that read and change the organisation as fast as they may, while one dies and the database is away. */
export class BudgetRun {
  private over = false;
  private changes = 0;

  constructor(
    private readonly group: ServiceGroup,
    private readonly simulator: RunningSimulator,
    private readonly proxy: CutProxy,
  ) {}

  async run({ kills, awaySeconds, pauseSeconds, limit }: BudgetOptions): Promise<BudgetFigures> {
    void this.changeUntilOver();
    await this.called(limit / 3);
    for (let kill = 0; kill < kills; kill++) {
      await sleep(pauseSeconds * 1_000);
      await this.group.crashOne();
    }
    if (awaySeconds > 0) await this.withoutDatabase(awaySeconds);
    await sleep(pauseSeconds * 1_000);
    const calls = await this.calls();
    this.over = true;
    return { calls, changes: this.changes, syncs: calls.operations['GET /api/v2/authorization/roles'] ?? 0 };
  }

  /** Both go on with what they hold, then with nothing; afterwards they have to call again. */
  private async withoutDatabase(seconds: number): Promise<void> {
    this.proxy.cut();
    await sleep(seconds * 1_000);
    await this.proxy.heal();
    await this.called((await this.calls()).total + 1);
  }

  private async called(total: number): Promise<void> {
    const deadline = performance.now() + TIMEOUT_MS;
    while ((await this.calls()).total < total) {
      if (performance.now() > deadline) throw new Error('Nothing is called any more.');
      await sleep(POLL_MS);
    }
  }

  private async changeUntilOver(): Promise<void> {
    const items = grantChanges(this.simulator.org, ITEMS);
    for (let number = 0; !this.over; number++) {
      // Refused while an instance is gone or the organisation was read in between: the next one is tried.
      await this.change(`budget-${number}`, items).catch(() => sleep(POLL_MS));
    }
  }

  private async change(key: string, items: object[]): Promise<void> {
    const planned = await this.group.ask<ChangeDto>('POST', CHANGES, key, { items });
    await this.applied(planned);
    const inverse = await this.group.ask<ChangeDto>(
      'POST',
      `${CHANGES}/${planned.id}/roll-back`,
      `${key}-b`,
      {},
    );
    await this.applied(inverse);
  }

  private async applied({ id, planSha256 }: ChangeDto): Promise<void> {
    await this.group.ask('POST', `${CHANGES}/${id}/apply`, `apply-${id}`, { planSha256 });
    while (!this.over) {
      const { finishedAt } = await this.group.ask<ChangeDto>('GET', `${CHANGES}/${id}`);
      if (finishedAt !== undefined) return void this.changes++;
      await sleep(POLL_MS);
    }
  }

  private async calls(): Promise<Calls> {
    return (await (await fetch(`${this.simulator.url}/_simulator/calls`)).json()) as Calls;
  }
}
