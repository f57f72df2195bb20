import { Inject, Injectable } from '@nestjs/common';
import type { ProposalItem } from '../../access/simulation/proposal';
import type { Requester } from '../../auth/requested-by';
import { ChangesReader } from '../../changes/api/changes-reader';
import { Planner } from '../../changes/plan/planner';
import type { DriftPlanDto, UnplannedDriftDto } from '../api/drift.dto';
import { chosenItems } from '../items/chosen-items';
import { CurrentDrift } from '../items/current-drift';
import type { DriftItem } from '../items/drift-item';

interface Reversal {
  readonly item: DriftItem;
  readonly proposed: ProposalItem;
}

const NOT_A_GRANT = 'Changes add and remove grants only. Take it back in Genesys, or accept it.';

/** Plans the change that takes drift back, as far as a change can. */
@Injectable()
export class DriftPlans {
  constructor(
    @Inject(CurrentDrift) private readonly current: Pick<CurrentDrift, 'find'>,
    private readonly planner: Planner,
    private readonly changes: ChangesReader,
  ) {}

  /** Throws as the list of drift, InvalidRequestError (400) or TooManyChangesError (409). */
  async plan(ids: readonly string[], by: Requester): Promise<DriftPlanDto> {
    const at = await this.current.find();
    const notPlanned: UnplannedDriftDto[] = [];
    let left: Reversal[] = [];
    for (const item of chosenItems(at.drift, ids)) {
      const proposed = reversalOf(item);
      if (proposed === undefined)
        notPlanned.push({ id: item.id, reason: 'not_a_grant', detail: NOT_A_GRANT });
      else left.push({ item, proposed });
    }
    // Faults are named up to a limit: what is left is asked for again.
    for (;;) {
      const faults = await this.planner.faultsAt(
        at,
        left.map(({ proposed }) => proposed),
      );
      if (faults.length === 0) break;
      const details = new Map(faults.map(({ pointer, detail }) => [placeIn(pointer), detail]));
      for (const [place, { item }] of left.entries()) {
        const detail = details.get(place);
        if (detail !== undefined) notPlanned.push({ id: item.id, reason: 'cannot_be_planned', detail });
      }
      left = left.filter((_, place) => !details.has(place));
    }
    if (left.length === 0) return { planned: [], notPlanned };
    const proposal = left.map(({ proposed }) => proposed);
    const change = await this.planner.plan({ proposal, origin: { kind: 'drift' } }, at, by);
    return {
      change: await this.changes.shown(change),
      planned: left.map(({ item }) => item.id),
      notPlanned,
    };
  }
}

function reversalOf({ change }: DriftItem): ProposalItem | undefined {
  if (change.kind !== 'grant') return undefined;
  if (change.after !== undefined) return { kind: 'grant_removed', ...change.after };
  return change.before && { kind: 'grant_added', ...change.before };
}

/** `/body/items/3/roleId` is at 3. */
function placeIn(pointer: string): number {
  return Number(pointer.split('/')[3]);
}
