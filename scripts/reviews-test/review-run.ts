import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import type { RunningSimulator } from '../../simulator/simulator';
import type { AuditRecord } from '../../src/audit/audit-record';
import { run as verify } from '../../src/audit/verifier/run';
import type { ReviewDto } from '../../src/reviews/campaigns/review.dto';
import type { ReviewItemDto } from '../../src/reviews/items/item.dto';
import { FAULTS } from '../chaos-test/chaos-run';
import { isHarmless } from '../chaos-test/grant-changes';
import type { ServiceGroup } from '../chaos-test/service-group';
import { ChangingGrants, OutOfBand, type Place } from './changing-grants';
import { decisionFaults, itemFaults, type AccessRow } from './compare-review';
import { Deciding } from './deciding';
import type { ReviewsTestOptions } from './options';
import { MATCHING, ReviewClient, REVIEWS } from './review-client';

/** Deciding about more of them one by one adds time and no more. */
const MAX_KEPT = 20;
const AWAY_ALREADY = 3;
const RETURNING = 3;
const SHOWN = 5;
const OPENING_MS = 1_500;
const SETTLED_MS = 60_000;

/** One review from its opening to its evidence. */
export class ReviewRun {
  private readonly org: SimulatedOrg;
  private readonly genesys: OutOfBand;

  constructor(
    private readonly group: ServiceGroup,
    simulator: RunningSimulator,
    private readonly options: ReviewsTestOptions,
  ) {
    this.org = simulator.org;
    this.genesys = new OutOfBand(simulator);
  }

  /** What it came to, in a sentence. Throws an Error that says what is not as it must be. */
  async run(): Promise<string> {
    const key = await this.group.ask<{ id: string; key: string }>('POST', '/api/v1/api-keys', undefined, {
      name: 'reviewer',
      roles: ['reviewer'],
    });
    const people = [...this.org.users.values()].filter(({ state }) => state === 'active');
    const others = people.slice(-10).map(({ id }) => id);
    const roleId = [...this.org.roles.keys()].find((id) => isHarmless(this.org, id))!;
    const changing = new ChangingGrants(
      this.genesys,
      this.group,
      others.map((subjectId) => ({ subjectId, roleId, divisionId: '*' })),
    );
    try {
      const client = await this.opened(key.id);
      const items = await client.items();
      await this.requireItems(client, items);
      const chosen = this.chosen(items, others);
      const deciding = await this.decided(client, chosen, `Bearer ${key.key}`);
      const differing = await this.closed(client, chosen.taken);
      await changing.end();
      const returned = await this.returned(client, chosen.taken);
      await this.requireEvidence(client);
      return (
        `${items.length} items, ${deciding.acknowledged.length} decisions acknowledged, ${deciding.unanswered} unanswered, ` +
        `${chosen.taken.length} taken away, ${differing} named as not gone, ${returned} came back and were found`
      );
    } finally {
      await changing.end();
    }
  }

  /** Opens it again and again, each time with a kill, until one opening is not killed. */
  private async opened(reviewer: string): Promise<ReviewClient> {
    const reviewers = [{ type: 'api_key', id: reviewer }];
    const { id } = await this.group.ask<ReviewDto>('POST', REVIEWS, undefined, {
      name: 'With kills',
      scope: {},
      stages: [{ sources: ['named'], named: reviewers }],
      fallback: reviewers,
      atDeadline: 'leave_open',
    });
    const client = new ReviewClient(this.group, id);
    const open = () => this.group.askOnce('POST', `${client.path}/open`, MATCHING, {});
    for (let kill = 0; kill < this.options.kills; kill++) {
      const asked = Promise.all([open(), open()]);
      await this.killAfter(Math.random() * OPENING_MS);
      await asked;
    }
    for (;;) {
      if ((await client.review()).state === 'open') return client;
      await open();
      await sleep(100);
    }
  }

  /** Held against the report of access at the revision that the review names, which is made without it. */
  private async requireItems(client: ReviewClient, items: readonly ReviewItemDto[]): Promise<void> {
    const { revision, progress } = await client.review();
    const url = `/api/v1/audit/reports/access?revision=${revision}&format=json`;
    const { access } = await this.group.ask<{ access: AccessRow[] }>('GET', url);
    const faults = itemFaults(items, access);
    if (progress.total !== items.length) faults.push(`${progress.total} counted, ${items.length} listed`);
    requireNone('items', faults);
  }

  /** Grants whose loss locks no one out: some are taken away, others kept. */
  private chosen(items: readonly ReviewItemDto[], others: readonly string[]) {
    const harmless = items.filter(
      ({ subject, role }) =>
        subject.type === 'user' && !others.includes(subject.id) && isHarmless(this.org, role.id),
    );
    const taken = harmless.slice(0, this.options.items);
    if (taken.length < this.options.items)
      throw new Error(`The organisation has ${taken.length} items that can be taken away.`);
    return { taken, kept: harmless.slice(taken.length, taken.length + MAX_KEPT) };
  }

  private async decided(
    client: ReviewClient,
    { taken, kept }: { taken: ReviewItemDto[]; kept: ReviewItemDto[] },
    authorization: string,
  ): Promise<Deciding> {
    const deciding = new Deciding(this.group, { authorization });
    const wanted = new Set(taken.map(({ position }) => position));
    const all = [...taken, ...kept];
    const halves = [all.filter((_, i) => i % 2 === 0), all.filter((_, i) => i % 2 === 1)];
    const work = Promise.all(
      halves.map((half) =>
        deciding.decide(half, ({ position }) => (wanted.has(position) ? 'take_away' : 'keep')),
      ),
    );
    const killed = this.killMeanwhile(() => deciding.acknowledged.length, 2 * all.length);
    await Promise.all([work, killed]);
    await this.requireDecisions(client, all, deciding);
    return deciding;
  }

  private async requireDecisions(
    client: ReviewClient,
    items: readonly ReviewItemDto[],
    { acknowledged }: Deciding,
  ): Promise<void> {
    const recorded = await this.recordedDecisions(client.id);
    const now = new Map((await client.items()).map((item) => [item.position, item]));
    const faults: string[] = [];
    for (const { position } of items) {
      const decisions = await client.decisions(position);
      faults.push(...decisionFaults(now.get(position)!, decisions, acknowledged, recorded));
    }
    requireNone('decisions', faults);
  }

  /** How often the log has each decision: by position and number. */
  private async recordedDecisions(id: string): Promise<ReadonlyMap<string, number>> {
    const answer = await this.group.askOnce('GET', '/api/v1/audit/export?format=ndjson', {});
    const recorded = new Map<string, number>();
    for (const line of (await answer!.text()).trim().split('\n')) {
      const { action, outcome, target, after } = JSON.parse(line) as AuditRecord;
      if (action !== 'review.decided' || outcome !== 'success' || target?.id !== id) continue;
      for (const { position, number } of (after as { items: { position: number; number: number }[] }).items) {
        const key = `${position}/${number}`;
        recorded.set(key, (recorded.get(key) ?? 0) + 1);
      }
    }
    return recorded;
  }

  /** Closes, applies and closes again until nothing is left but what is named. Returns how many items those are. */
  private async closed(client: ReviewClient, taken: readonly ReviewItemDto[]): Promise<number> {
    await this.genesys.take(taken.slice(0, AWAY_ALREADY).map(placeOf));
    await this.genesys.control('PUT', 'faults', { faults: FAULTS });
    const close = () =>
      this.group.askOnce('POST', `${client.path}/close`, MATCHING, { includeUndecided: true });
    for (let kill = 0; kill < this.options.kills; kill++) {
      const asked = Promise.all([close(), close()]);
      await this.killAfter(Math.random() * OPENING_MS);
      await asked;
    }
    const isLeft = () => taken.filter((item) => this.genesys.holds(placeOf(item))).length;
    const before = isLeft();
    const killed = this.killMeanwhile(() => before - isLeft(), before);
    for (let round = 0; round < 10; round++) {
      await close();
      const { changeIds, state } = await client.review();
      if (state === 'closed') break;
      for (const changeId of changeIds) await client.apply(changeId);
    }
    await killed;
    await this.genesys.control('PUT', 'faults', { faults: [] });
    return this.requireRemoved(client, taken);
  }

  /**
   * Genesys is as was decided, or the item says that it is not. A sync run that began before something was gone may show it
   * once more: what counts is what the next ones show.
   */
  private async requireRemoved(client: ReviewClient, taken: readonly ReviewItemDto[]): Promise<number> {
    const positions = new Set(taken.map(({ position }) => position));
    await this.eventually('removals', async () => {
      const { state, progress } = await client.review();
      if (state !== 'closed') return [`the review is ${state}: ${JSON.stringify(progress)}`];
      return (await client.items()).flatMap((item) => this.removalFaults(item, positions.has(item.position)));
    });
    return taken.filter((item) => this.genesys.holds(placeOf(item))).length;
  }

  private removalFaults(item: ReviewItemDto, isTaken: boolean): string[] {
    const isHeld = this.genesys.holds(placeOf(item));
    const what = `item ${item.position} (${item.decision}) is ${item.outcome}, and Genesys ${isHeld ? 'has' : 'lacks'} it`;
    if (isTaken) return (item.outcome === 'removed') === isHeld ? [what] : [];
    return item.outcome !== undefined || (item.decision === 'keep' && !isHeld) ? [what] : [];
  }

  /** What is given again behind the back of the review is a finding, of each item and of no other. */
  private async returned(client: ReviewClient, taken: readonly ReviewItemDto[]): Promise<number> {
    const again = taken.slice(AWAY_ALREADY, AWAY_ALREADY + RETURNING);
    await this.genesys.give(again.map(placeOf));
    const expected = new Set(again.map(({ position }) => position));
    await this.eventually('findings', async () => {
      const found = (await client.returned()).map(({ position }) => position);
      return [
        ...found.filter((position) => !expected.has(position)).map((at) => `item ${at} did not come back`),
        ...[...expected].filter((position) => !found.includes(position)).map((at) => `item ${at} came back`),
      ];
    });
    return again.length;
  }

  /** After as many sync runs as fit into the time. */
  private async eventually(what: string, faultsOf: () => Promise<string[]>): Promise<void> {
    const until = performance.now() + SETTLED_MS;
    for (;;) {
      await this.group.askOnce('POST', '/api/v1/sync', {});
      await sleep(200);
      const faults = await faultsOf();
      if (faults.length === 0) return;
      if (performance.now() > until) requireNone(what, faults);
    }
  }

  private async requireEvidence({ path }: ReviewClient): Promise<void> {
    const answer = await this.group.askOnce('GET', `${path}/evidence`, {});
    const folder = await mkdtemp(join(tmpdir(), 'rolecall-reviews-'));
    try {
      const file = join(folder, 'archive.zip');
      await writeFile(file, Buffer.from(await answer!.arrayBuffer()));
      const { exitCode, stdout } = await verify(['--evidence', file, '--allow-no-log']);
      if (exitCode !== 0) throw new Error(`The evidence is not verified:\n${stdout}`);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  private async killAfter(ms: number): Promise<void> {
    await sleep(ms);
    await this.group.crashOne();
  }

  /** At random moments of the work. */
  private async killMeanwhile(done: () => number, total: number): Promise<void> {
    const moments = Array.from({ length: this.options.kills }, () => Math.random() * 0.9 * total);
    for (const moment of moments.sort((one, other) => one - other)) {
      while (done() < moment) await sleep(5);
      await this.group.crashOne();
    }
  }
}

function placeOf({ subject, role, division }: ReviewItemDto): Place {
  return { subjectId: subject.id, roleId: role.id, divisionId: division.id };
}

function requireNone(what: string, faults: readonly string[]): void {
  if (faults.length > 0)
    throw new Error(`${faults.length} faults of ${what}: ${faults.slice(0, SHOWN).join('; ')}`);
}
