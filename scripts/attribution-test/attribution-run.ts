import { setTimeout as sleep } from 'node:timers/promises';
import type { MadeChange } from '../../simulator/controls/random-changes';
import type { SeededRandom } from '../../simulator/org/seeded-random';
import type { HistoryEntryDto, HistoryPageDto } from '../../src/history/api/history.dto';
import type { ServiceUnderTest } from '../truth-test/service-under-test';
import { AttributionVerdicts, type AttributionVerdict } from './attribution-verdict';

/** Kinds that several people make of few things, so that they meet. */
const KINDS = [
  'grant-user',
  'revoke-user',
  'grant-group',
  'revoke-group',
  'grant-client',
  'add-member',
  'remove-member',
  'user-state',
  'user-division',
  'add-user',
  'add-role',
  'edit-role',
  'group-owners',
  'group-roles-enabled',
  'access-policy',
  'client-state',
];
const A_ROUND = 40;
const PATIENCE_MS = 60_000;
const LOOK_MS = 200;

/** Several people change the same things at the same time; afterwards the history must say who did what. */
export class AttributionRun {
  made = 0;
  readonly counts: Record<AttributionVerdict, number> = {
    right: 0,
    ambiguous: 0,
    untold: 0,
    consequence: 0,
    wrong: 0,
    missed: 0,
  };
  private readonly verdicts = new AttributionVerdicts();
  private round = 0;

  constructor(
    private readonly service: ServiceUnderTest,
    private readonly simulatorUrl: string,
    private readonly random: SeededRandom,
  ) {}

  async start(): Promise<void> {
    await this.service.start();
    await this.completeAfter(Date.now());
  }

  /** One round of changes; `delayMs` is how late their events arrive at most. */
  async play(delayMs: number): Promise<void> {
    const { random } = this;
    const lossPercent = this.round++ % 3 === 2 ? 5 : 0;
    await this.control('PUT', '/modes', {
      audits: {
        delayMs: random.below(delayMs),
        spreadMs: random.below(delayMs),
        lossPercent,
        doublePercent: random.below(50),
        disordered: random.chance(0.5),
      },
    });
    let arrivedMs = Date.now();
    for (let left = A_ROUND; left > 0;) {
      const count = Math.min(left, 1 + random.below(8));
      left -= count;
      const wish = { count, seed: random.below(2 ** 31), kinds: KINDS };
      const { made } = (await this.control('POST', '/random-changes', wish)) as { made: MadeChange[] };
      this.verdicts.add(made);
      this.made += made.length;
      for (const { audits } of made)
        for (const { arrivesAt } of audits) arrivedMs = Math.max(arrivedMs, arrivesAt);
      if (random.chance(0.1)) await this.service.sync();
      await sleep(random.below(400));
    }
    await this.completeAfter(arrivedMs);
    if (lossPercent > 0) await this.service.sync();
  }

  /** Who made every change that the history has. Throws at the first that is wrong or missed. */
  async judge(): Promise<void> {
    await this.completeAfter(Date.now());
    for await (const entry of this.entries()) {
      const verdict = this.verdicts.of(entry);
      this.counts[verdict]++;
      if (verdict === 'wrong' || verdict === 'missed')
        throw new Error(`The history is ${verdict}: ${JSON.stringify(entry)}`);
    }
  }

  private async *entries(): AsyncGenerator<HistoryEntryDto> {
    for (let token = ''; ;) {
      const page = await this.service.ask<HistoryPageDto>('GET', `/api/v1/history?pageSize=500${token}`);
      if (page === undefined) throw new Error('The history is not answered.');
      yield* page.entries;
      if (page.nextPageToken === undefined) return;
      token = `&pageToken=${encodeURIComponent(page.nextPageToken)}`;
    }
  }

  /** Until a poll that began after this time has left nothing unread, and no sync run is under way. */
  private async completeAfter(timeMs: number): Promise<void> {
    for (const endMs = Math.max(timeMs, Date.now()) + PATIENCE_MS; Date.now() < endMs; await sleep(LOOK_MS)) {
      const status = await this.service.status();
      const isRead = Date.parse(status?.audits.completeAt ?? '') > timeMs;
      if (isRead && status?.run?.status !== 'running') return;
    }
    throw new Error(`No poll was complete: ${JSON.stringify((await this.service.status())?.audits)}`);
  }

  private async control(method: string, path: string, body: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const url = `${this.simulatorUrl}/_simulator${path}`;
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }
}
