import { Injectable } from '@nestjs/common';
import { isAboutLicenses, type Claim } from '../../access/assertions/claim';
import { namedItems, unresolvedItems, type UnresolvedItem } from '../../access/assertions/unresolved-items';
import { InvalidRequestError } from '../../common/errors';
import { CurrentIndex } from '../../revisions/current/current-index';
import { ClaimFactsReader } from '../results/claim-facts-reader';
import { toUnresolvedDto } from './claim-mapping';

/** Looks up in the current snapshot what assertions name. */
@Injectable()
export class AssertionReferences {
  constructor(
    private readonly current: CurrentIndex,
    private readonly facts: ClaimFactsReader,
  ) {}

  /** What the claim names and the organisation does not have; undefined while there is no snapshot. */
  async unresolved(claim: Claim): Promise<readonly UnresolvedItem[] | undefined> {
    const index = await this.current.find();
    if (index === undefined) return undefined;
    return unresolvedItems(claim, index, isAboutLicenses(claim) ? await this.facts.needs(index) : undefined);
  }

  /**
   * Refuses what does not exist, unless the assertion named it before: a group may be removed, and the assertion that
   * names it must still be editable. Without a snapshot nothing is refused. Throws InvalidRequestError (400), which
   * names each item.
   */
  async refuseUnknown(claim: Claim, before?: Claim): Promise<void> {
    const known = new Set(before && namedItems(before).map(identity));
    const missing = (await this.unresolved(claim)) ?? [];
    const faults = missing.filter((named) => !known.has(identity(named))).map(toUnresolvedDto);
    if (faults.length === 0) return;
    throw new InvalidRequestError(
      faults.map(({ pointer, detail }) => ({ pointer: `/body/claim${pointer}`, detail })),
    );
  }
}

function identity({ kind, item }: Pick<UnresolvedItem, 'kind' | 'item'>): string {
  return JSON.stringify([kind, item]);
}
