import { Injectable } from '@nestjs/common';
import { forcedLicenses } from '../../access/reviews/forced-licenses';
import { groupPeers, type GroupPeers } from '../../access/reviews/group-peers';
import { LicensesReader } from '../../licenses/licenses-reader';
import { CurrentIndex } from '../../revisions/current/current-index';
import { UsageFactsReader } from '../../usage/usage-facts-reader';
import type { ReviewItem } from './review-item';

/** What is known about an item at the newest revision. */
export interface CurrentFacts {
  /** Genesys says that the user does not use the role; undefined where it is not known. */
  readonly isUnused: boolean | undefined;
  /** How many permissions of the role no one uses; undefined where it is not known. */
  readonly unusedPermissions: number | undefined;
  /** Ids of licences; undefined where it is not known. */
  readonly forcedLicenses: readonly string[] | undefined;
  readonly groupPeers: readonly GroupPeers[];
}

/** Says what of use, licences and groups stands beside items. It asks Genesys for nothing. */
@Injectable()
export class CurrentItemFacts {
  constructor(
    private readonly current: CurrentIndex,
    private readonly licenses: LicensesReader,
    private readonly usage: UsageFactsReader,
  ) {}

  /** By position. */
  async of(items: readonly ReviewItem[]): Promise<ReadonlyMap<number, CurrentFacts>> {
    const index = await this.current.find();
    const { unusedRoles, unusedPermissions } = await this.usage.read();
    const licenses = index && (await this.licenses.at(index)).facts;
    return new Map(
      items.map((item) => {
        const { position, subjectType, subjectId, roleId } = item;
        const subject = index?.subject(subjectType, subjectId);
        return [
          position,
          {
            isUnused: subjectType === 'user' ? unusedRoles.get(subjectId)?.includes(roleId) : undefined,
            unusedPermissions: unusedPermissions.get(roleId)?.length,
            forcedLicenses: index && licenses && subject && forcedLicenses(index, subject, item, licenses),
            groupPeers: index && subject ? groupPeers(index, subject, roleId) : [],
          },
        ];
      }),
    );
  }
}
