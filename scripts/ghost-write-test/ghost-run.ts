import { setTimeout as sleep } from 'node:timers/promises';
import type { Calls } from '../../simulator/controls/call-counter';
import type { Fault } from '../../simulator/controls/fault';
import { truthOf } from '../../simulator/org/truth';
import type { RunningSimulator } from '../../simulator/simulator';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import { grantChanges, truthAfter, type GrantChange } from '../chaos-test/grant-changes';
import type { ServiceGroup } from '../chaos-test/service-group';
import { DatabaseSessions } from './database-sessions';

const CHANGES = '/api/v1/changes';
const ITEMS = 3;
const WRITES = '/api/v2/authorization/subjects/{subjectId}/bulk*';
/** Longer than it takes to apply and to roll back. */
const LATE_MS = 4_500;
const TIMEOUT_MS = 60_000;
/** A change of a few items takes about so long. */
const MAX_DELAY_MS = 80;
/** What woke up and wants to write does it by then. */
const SETTLE_MS = 700;

/** What goes wrong with the first write of a trial. `late`: it is carried out long after it has arrived. */
const faults: Readonly<Record<string, Fault['effects']>> = {
  none: [],
  late: [{ kind: 'late', ms: LATE_MS }],
  refused: [{ kind: 'status', status: 429, code: 'too.many.requests', retryAfter: 1 }],
  slow: [{ kind: 'slow', ms: 150 }],
};

interface Figures {
  takenOver: number;
  lateFound: number;
}

/**
 * One instance stands still at a random moment of a change; the other makes the rest of it and rolls it back; then the
 * first goes on. Nothing may be written any more, and what had left before must be found and told.
 */
export class GhostRun {
  private readonly sessions: DatabaseSessions;
  private readonly figures: Figures = { takenOver: 0, lateFound: 0 };

  constructor(
    private readonly group: ServiceGroup,
    private readonly simulator: RunningSimulator,
    databaseUrl: string,
  ) {
    this.sessions = new DatabaseSessions(databaseUrl);
  }

  /** What it came to, in a sentence. Throws an Error that says what is not as it must be. */
  async run(trials: number): Promise<string> {
    await this.sessions.open();
    try {
      const before = this.truth();
      const changes = grantChanges(this.simulator.org, ITEMS * 20);
      for (let trial = 0; trial < trials; trial++) await this.trial(trial, itemsOf(changes, trial));
      if (this.truth() !== before) throw new Error('the truth of the simulator is not what it was before');
    } finally {
      await this.sessions.close();
    }
    const { takenOver, lateFound } = this.figures;
    return (
      `${trials} trials: no write after a lease had ended, ${takenOver} changes taken over, ` +
      `${lateFound} late writes found and told, ${this.sessions.ended} sessions ended in a transaction; ` +
      'Genesys and Rolecall agree in all'
    );
  }

  private async trial(number: number, items: readonly GrantChange[]): Promise<void> {
    const kind = Object.keys(faults)[number % Object.keys(faults).length]!;
    try {
      await this.attempt(number, kind, items);
    } catch (error) {
      this.group.goOn();
      throw new Error(`trial ${number} (${kind}): ${(error as Error).message}`, { cause: error });
    }
  }

  private async attempt(number: number, kind: string, items: readonly GrantChange[]): Promise<void> {
    const before = this.truth();
    const goal = truthAfter(this.simulator.org, items);
    const planned = await this.plan('', { items }, `plan-${number}`);
    await this.fail(faults[kind]!);
    await this.start(planned);
    await sleep(Math.random() * MAX_DELAY_MS);
    // The first one is asked, and so it begins with the items at once.
    this.group.standStill(Math.random() < 0.8 ? 0 : 1);
    const applied = await this.ended(planned.id);
    // Its first write was struck before it ended.
    const carriedOutBy = performance.now() + LATE_MS + 500;
    if (applied.status !== 'applied') throw new Error(`the change is ${applied.status}`);
    if (kind !== 'late' && this.truth() !== goal)
      throw new Error('the change is applied, and Genesys differs');
    const undone = await this.undo(planned.id, number);
    const writes = await this.writes();
    this.group.goOn();
    await sleep(SETTLE_MS);
    if (kind === 'late') await sleep(Math.max(0, carriedOutBy - performance.now()));
    const ghosts = (await this.writes()) - writes;
    if (ghosts > 0) throw new Error(`${ghosts} writes were sent after the instance had woken up`);
    await this.requireTold(undone.id, before, items);
    if (this.truth() !== before) await this.repair(undone.id, number);
    if (this.truth() !== before) throw new Error('the truth of the simulator is not what it was before');
    await this.fail([]);
  }

  private async undo(id: string, number: number): Promise<ChangeDto> {
    if (await this.sessions.isTakenOver(id)) this.figures.takenOver++;
    const undone = await this.plan(`/${id}/roll-back`, {}, `undo-${number}`);
    await this.start(undone);
    return this.ended(undone.id);
  }

  /** Waits until Rolecall shows what Genesys has, and until what is not as it was before is told as such. */
  private async requireTold(id: string, before: string, items: readonly GrantChange[]): Promise<void> {
    const until = Date.now() + TIMEOUT_MS;
    for (;;) {
      const differs = this.truth() !== before;
      const isTold = (await this.change(id)).status === (differs ? 'incomplete' : 'applied');
      const agree = await this.agrees(items);
      if (agree && isTold) return;
      if (Date.now() > until)
        throw new Error(`Genesys ${differs ? 'differs' : 'is as before'}, told: ${isTold}, shown: ${agree}`);
      await sleep(200);
    }
  }

  private async repair(id: string, number: number): Promise<void> {
    const events = await this.group.ask<{ events: object[] }>(
      'GET',
      '/api/v1/audit/events?action=change_item.late_write_found&pageSize=200',
    );
    if (!JSON.stringify(events).includes(id)) throw new Error('the late write is not in the audit log');
    this.figures.lateFound++;
    const again = await this.plan(`/${id}/replan`, {}, `again-${number}`);
    await this.start(again);
    await this.ended(again.id);
  }

  /** Both instances show the grants that Genesys has. */
  private async agrees(items: readonly GrantChange[]): Promise<boolean> {
    for (const { subjectId } of items) {
      const held = (this.simulator.org.grants.get(subjectId) ?? []).map(pairOf).sort();
      for (const at of [0, 1]) {
        const path = `/api/v1/users/${subjectId}/grants?pageSize=200`;
        const shown = await this.group.askOne<{ grants: ShownGrant[] }>(at, path);
        const own = shown.grants.filter(({ group }) => group === undefined).map(shownPairOf);
        if (JSON.stringify(own.sort()) !== JSON.stringify(held)) return false;
      }
    }
    return true;
  }

  private plan(path: string, body: object, key: string): Promise<ChangeDto> {
    return this.group.ask<ChangeDto>('POST', `${CHANGES}${path}`, key, body);
  }

  private async start({ id, planSha256 }: ChangeDto): Promise<void> {
    await this.group.ask('POST', `${CHANGES}/${id}/apply`, `apply-${id}`, { planSha256 });
  }

  private change(id: string): Promise<ChangeDto> {
    return this.group.ask<ChangeDto>('GET', `${CHANGES}/${id}`);
  }

  private async ended(id: string): Promise<ChangeDto> {
    const until = Date.now() + TIMEOUT_MS;
    for (;;) {
      await this.sessions.end();
      const change = await this.change(id);
      if (change.finishedAt !== undefined) return change;
      if (change.status === 'paused' || Date.now() > until)
        throw new Error(`the change does not end: ${change.status} ${JSON.stringify(change.progress)}`);
      await sleep(50);
    }
  }

  private truth(): string {
    return JSON.stringify(truthOf(this.simulator.org));
  }

  /** Requests that have arrived, carried out or not. */
  private async writes(): Promise<number> {
    const { operations } = (await (await fetch(`${this.simulator.url}/_simulator/calls`)).json()) as Calls;
    return Object.entries(operations)
      .filter(([operation]) => /bulk(add|remove)/i.test(operation))
      .reduce((sum, [, count]) => sum + count, 0);
  }

  private async fail(effects: Fault['effects']): Promise<void> {
    const list: Fault[] = effects.length === 0 ? [] : [{ match: { path: WRITES }, times: 1, effects }];
    const answer = await fetch(`${this.simulator.url}/_simulator/faults`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ faults: list }),
    });
    if (!answer.ok) throw new Error(`The simulator answered ${answer.status}: ${await answer.text()}`);
  }
}

interface ShownGrant {
  readonly role: { readonly id: string };
  readonly division: { readonly id: string };
  readonly group?: object;
}

function itemsOf(changes: readonly GrantChange[], trial: number): readonly GrantChange[] {
  const at = (trial * ITEMS) % changes.length;
  return changes.slice(at, at + ITEMS);
}

function pairOf({ roleId, divisionId }: { roleId: string; divisionId: string }): string {
  return `${roleId} ${divisionId}`;
}

function shownPairOf({ role, division }: ShownGrant): string {
  return pairOf({ roleId: role.id, divisionId: division.id });
}
