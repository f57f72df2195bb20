import { Injectable } from '@nestjs/common';
import { ALL_DIVISIONS } from '../../access/model/snapshot';
import { CategoryPermissionsReader } from '../../purposes/category-permissions-reader';
import { OpenFindingsReader, type OpenFinding } from '../../conflicts/open-findings-reader';
import { CurrentIndex } from '../../revisions/current/current-index';
import {
  EntityNameReader,
  type EntityNames,
  type EntityReference,
} from '../../revisions/history/reading/entity-names';
import type { Campaign } from '../review';
import { AssigneeStore, type Assignee } from '../storage/assignee-store';
import { RosterStore, type ReviewedSubject } from '../storage/roster-store';
import { CurrentItemFacts, type CurrentFacts } from './current-facts';
import { EarlierDecisions, type EarlierDecision } from './earlier-decisions';
import { GrantedBy, type Granted } from './granted-by';
import { openedCategories } from './opened-categories';
import type { ReviewItem } from './review-item';

/** What stands beside items, so that someone can decide. */
export interface ItemContext {
  readonly subjects: readonly ReviewedSubject[];
  readonly names: EntityNames;
  readonly assignees: readonly Assignee[];
  readonly findings: readonly OpenFinding[];
  /** Keys by role. */
  readonly categories: ReadonlyMap<string, readonly string[]>;
  /** By position. */
  readonly granted: ReadonlyMap<number, Granted>;
  readonly earlier: ReadonlyMap<number, readonly EarlierDecision[]>;
  readonly now: ReadonlyMap<number, CurrentFacts>;
}

/** Reads all of it for a page at once. */
@Injectable()
export class ItemContexts {
  constructor(
    private readonly roster: RosterStore,
    private readonly assignees: AssigneeStore,
    private readonly findings: OpenFindingsReader,
    private readonly categories: CategoryPermissionsReader,
    private readonly current: CurrentIndex,
    private readonly names: EntityNameReader,
    private readonly granted: GrantedBy,
    private readonly earlier: EarlierDecisions,
    private readonly facts: CurrentItemFacts,
  ) {}

  async of(campaign: Campaign, items: readonly ReviewItem[]): Promise<ItemContext> {
    const { id, revision } = campaign;
    const ids = items.map(({ subjectId }) => subjectId);
    const granted = await this.granted.of(items, revision ?? 0);
    const now = await this.facts.of(items);
    const references = [
      ...items.flatMap(namedIn),
      ...[...granted.values()].flatMap(({ actor }) => actor),
      ...groupsIn(now),
    ];
    return {
      subjects: await this.roster.subjects(id, ids),
      names: await this.names.namesOf(references, revision ?? 0),
      assignees: await this.assignees.inSets(
        id,
        items.map(({ assignedSet }) => assignedSet),
      ),
      findings: await this.findings.of(ids),
      categories: openedCategories(
        items.map(({ roleId }) => roleId),
        await this.current.find(),
        (await this.categories.read()).categoriesOf,
      ),
      granted,
      earlier: await this.earlier.of(id, items),
      now,
    };
  }
}

function groupsIn(now: ReadonlyMap<number, CurrentFacts>): EntityReference[] {
  const ids = [...now.values()].flatMap(({ groupPeers }) => groupPeers.map(({ groupId }) => groupId));
  return [...new Set(ids)].map((id) => ({ kind: 'group', id }));
}

function namedIn({ roleId, divisionId, target }: ReviewItem): EntityReference[] {
  const places = target === null ? [{ roleId, divisionId }] : [{ roleId, divisionId }, target];
  return places.flatMap((one): EntityReference[] => [
    { kind: 'role', id: one.roleId },
    ...(one.divisionId === ALL_DIVISIONS ? [] : [{ kind: 'division' as const, id: one.divisionId }]),
  ]);
}
