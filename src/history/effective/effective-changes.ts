import { Injectable } from '@nestjs/common';
import {
  EffectReader,
  type AccessEffect,
  type EffectPosition,
  type EffectQuery,
} from '../../revisions/history/effects/effect-reader';
import { ChangeAttribution } from '../../revisions/history/attribution/change-attribution';
import type { HistoryEntry } from '../entries/history-entry';

/** Subjects and revisions that are looked through for one page; a page of rare ones ends there, and the next goes on. */
const MAX_STEPS = 2_000;
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
    let steps = 0;
    const endMs = performance.now() + MAX_PAGE_MS;
    for await (const { position, effect } of this.effects.steps(query)) {
      const change = effect && (await this.attributed(effect, query));
      if (change !== undefined) changes.push(change);
      const isEnough = changes.length === pageSize || ++steps === MAX_STEPS || performance.now() > endMs;
      if (isEnough) return { changes, next: position };
    }
    return { changes };
  }

  async *all(query: EffectiveQuery): AsyncGenerator<EffectiveChange> {
    for await (const { effect } of this.effects.steps(query)) {
      const change = effect && (await this.attributed(effect, query));
      if (change !== undefined) yield change;
    }
  }

  private async attributed(
    effect: AccessEffect,
    { actorId }: EffectiveQuery,
  ): Promise<EffectiveChange | undefined> {
    const by = await this.attribution.of(effect.causes);
    const causes = effect.causes.map((logged, i) => ({ logged, by: by[i]! }));
    const isMeant = causes.some((cause) => cause.by.status === 'attributed' && cause.by.actor.id === actorId);
    return actorId === undefined || isMeant ? { ...effect, causes } : undefined;
  }
}
