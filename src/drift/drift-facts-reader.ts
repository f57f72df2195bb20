import { Injectable } from '@nestjs/common';
import type { DriftedFact, KnownDrift } from '../access/assertions/drifted-fact';
import type { Snapshot } from '../access/model/snapshot';
import type { Entity } from '../revisions/history/facts/fact';
import { sameContent } from '../revisions/history/facts/same-content';
import type { PlacedChange } from '../revisions/history/reading/change-reader';
import { diffSnapshots } from '../revisions/history/facts/diff-snapshots';
import type { FactChange } from '../revisions/history/reading/fact-change';
import { driftAsIf } from './items/drift-as-if';
import { DriftReader } from './drift-reader';
import { TooMuchDriftError } from './drift.errors';

export { BASELINE_CHANGED } from './baseline-channel';

/** Fields that decide what a subject can do, or passes on. */
const DECISIVE = ['state', 'rolesEnabled', 'includeOwners'];

/** What differs from the baseline as assertions see it: what access follows from. */
@Injectable()
export class DriftFactsReader {
  constructor(private readonly reader: DriftReader) {}

  /** Differs whenever the baseline or what was accepted is another. */
  version(): Promise<number> {
    return this.reader.version();
  }

  /** Of a stored revision. */
  at(revision: number): Promise<KnownDrift> {
    return this.known(revision, (drift) => Promise.resolve(drift));
  }

  /** As if `after` were made of the stored revision `base`. */
  asIf(base: Snapshot, after: Snapshot): Promise<KnownDrift> {
    return this.known(base.revision, async (drift) => driftAsIf(drift, await diffSnapshots(base, after)));
  }

  private async known(
    revision: number,
    changed: (drift: readonly PlacedChange[]) => Promise<readonly PlacedChange[]>,
  ): Promise<KnownDrift> {
    try {
      const drift = await this.reader.at(revision);
      if (drift === undefined) return { unknown: 'no baseline is approved that this revision follows' };
      return { facts: (await changed(drift.items)).flatMap(({ change }) => factOf(change)) };
    } catch (error) {
      if (error instanceof TooMuchDriftError)
        return { unknown: 'more differs from the baseline than can be listed' };
      throw error;
    }
  }
}

function factOf(change: FactChange): DriftedFact[] {
  switch (change.kind) {
    case 'grant': {
      const { subjectType: type, subjectId: id, roleId, divisionId } = (change.after ?? change.before)!;
      return [{ kind: 'grant', subject: { type, id }, roleId, divisionId }];
    }
    case 'membership': {
      const { groupId, userId } = (change.after ?? change.before)!;
      return [{ kind: 'membership', groupId, userId }];
    }
    default:
      return entityFact(change.before, change.after);
  }
}

function entityFact(before: Entity | undefined, after: Entity | undefined): DriftedFact[] {
  const { kind, id } = (after ?? before)!;
  switch (kind) {
    case 'role':
      return [{ kind, roleId: id, before: contentOf(kind, before), after: contentOf(kind, after) }];
    case 'access_policy': {
      const targets = [contentOf(kind, before), contentOf(kind, after)].flatMap((one) => one?.target ?? []);
      return [{ kind, targets }];
    }
    // Divisions give nothing, and the catalogue is Genesys' own.
    case 'division':
    case 'permission':
      return [];
    default:
      return isDecisive(before?.content, after?.content)
        ? [{ kind: 'subject', subject: { type: kind, id } }]
        : [];
  }
}

function contentOf<Kind extends Entity['kind']>(kind: Kind, entity: Entity | undefined) {
  return entity?.kind === kind ? (entity.content as Extract<Entity, { kind: Kind }>['content']) : undefined;
}

function isDecisive(before: object | undefined, after: object | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  const [was, is] = [before, after] as Readonly<Record<string, unknown>>[];
  return DECISIVE.some((field) => !sameContent(was?.[field], is?.[field]));
}
