import { Injectable } from '@nestjs/common';
import {
  EffectReader,
  type AccessEffect,
  type EffectPosition,
  type EffectQuery,
} from '../../revisions/history/effects/effect-reader';
import { ChangeAttribution } from '../../revisions/history/attribution/change-attribution';
import type { LoggedChange } from '../../revisions/history/log/logged-change';
import { inBatches } from '../../tables/in-batches';
import type { HistoryEntry } from '../entries/history-entry';

/** Subjects and revisions that are looked through for one page; a page of rare ones ends there, and the next goes on. */
const MAX_STEPS = 2_000;
/** Effects whose causes are attributed together. */
const AT_ONCE = 50;
/** A page that takes longer ends there as well. */
const MAX_PAGE_MS = 2_000;

export interface EffectiveQuery extends EffectQuery {
  /** Only what this user or OAuth client had a part in. */
  readonly actorId?: string;
}

/** How the access of a subject differs between two revisions, and who led to it. */
export interface EffectiveChange extends Omit<AccessEffect, 'causes'> {
  readonly causes: readonly HistoryEntry[];
}

export interface EffectivePage {
  readonly changes: readonly EffectiveChange[];
  /** Where the next page begins; undefined when there is none. */
  readonly next?: EffectPosition;
}

/** Lists what people gained and lost, together with the changes that led to it and who made them. */
@Injectable()
export class EffectiveChanges {
  constructor(
    private readonly effects: EffectReader,
    private readonly attribution: ChangeAttribution,
  ) {}

  /** The newest first. A page may have fewer changes than requested, and still a next page. */
  async page(query: EffectiveQuery, pageSize: number): Promise<EffectivePage> {
    const changes: EffectiveChange[] = [];
    let pending: AccessEffect[] = [];
    let steps = 0;
    const endMs = performance.now() + MAX_PAGE_MS;
    const attribute = async () => {
      changes.push(...(await this.attributed(pending, query)));
      pending = [];
    };
    for await (const { position, effect } of this.effects.steps(query)) {
      if (effect !== undefined) pending.push(effect);
      const isEnd = ++steps === MAX_STEPS || performance.now() > endMs;
      if (!isEnd && pending.length < Math.min(AT_ONCE, pageSize - changes.length)) continue;
      await attribute();
      if (isEnd || changes.length === pageSize) return { changes, next: position };
    }
    await attribute();
    return { changes };
  }

  async *all(query: EffectiveQuery): AsyncGenerator<EffectiveChange> {
    for await (const effects of inBatches(this.found(query), AT_ONCE))
      yield* await this.attributed(effects, query);
  }

  private async *found(query: EffectiveQuery): AsyncGenerator<AccessEffect> {
    for await (const { effect } of this.effects.steps(query)) if (effect !== undefined) yield effect;
  }

  /** An edit of a role is a cause for everyone who holds it, and is attributed once. */
  private async attributed(
    effects: readonly AccessEffect[],
    { actorId }: EffectiveQuery,
  ): Promise<EffectiveChange[]> {
    const causes = new Map(
      effects.flatMap((effect) => effect.causes.map((cause) => [keyOf(cause), cause] as const)),
    );
    const by = await this.attribution.of([...causes.values()]);
    const entries = new Map([...causes].map(([key, logged], i) => [key, { logged, by: by[i]! }] as const));
    const isMeant = ({ by }: HistoryEntry) =>
      actorId === undefined || (by.status === 'attributed' && by.actor.id === actorId);
    return effects
      .map((effect) => ({ ...effect, causes: effect.causes.map((cause) => entries.get(keyOf(cause))!) }))
      .filter((change) => actorId === undefined || change.causes.some(isMeant));
  }
}

function keyOf({ position }: LoggedChange): string {
  return JSON.stringify([position.revision, position.table, position.key]);
}
