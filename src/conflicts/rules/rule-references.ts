import { Injectable } from '@nestjs/common';
import {
  namedItems,
  unresolvedReferences,
  type NamedItem,
} from '../../access/conflicts/unresolved-references';
import type { RuleConstraint } from '../../access/conflicts/conflict-rule';
import { InvalidRequestError } from '../../common/errors';
import { CurrentIndex } from '../../revisions/current/current-index';
import { toUnresolvedDto } from './rule-dto-mapping';

/** Looks for what rules name in the current snapshot. */
@Injectable()
export class RuleReferences {
  constructor(private readonly current: CurrentIndex) {}

  /** What the constraint names and the organisation does not have; undefined while there is no snapshot. */
  async unresolved(constraint: RuleConstraint): Promise<readonly NamedItem[] | undefined> {
    const index = await this.current.find();
    return index && unresolvedReferences(constraint, index);
  }

  /**
   * Refuses what is not there, unless the rule named it before: a role may go, and the rule that names it must still be
   * editable. Without a snapshot nothing is refused. Throws InvalidRequestError (400), which names each item.
   */
  async refuseUnknown(constraint: RuleConstraint, before?: RuleConstraint): Promise<void> {
    const known = new Set(before && namedItems(before).map(({ item }) => JSON.stringify(item)));
    const missing = (await this.unresolved(constraint)) ?? [];
    const faults = missing.filter(({ item }) => !known.has(JSON.stringify(item))).map(toUnresolvedDto);
    if (faults.length === 0) return;
    throw new InvalidRequestError(
      faults.map(({ pointer, detail }) => ({ pointer: `/body/constraint${pointer}`, detail })),
    );
  }
}
