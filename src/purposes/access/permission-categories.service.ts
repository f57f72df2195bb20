import { Inject, Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { DomainError, InvalidRequestError } from '../../common/errors';
import { requireMatch } from '../../http/entity-tag';
import { PreconditionFailedError } from '../../http/precondition-errors';
import { CategoryStore } from '../categories/category-store';
import { categoryFaults } from '../category-faults';
import type { PermissionCategories } from './permission-categories';
import { PermissionCategoryStore } from './permission-category-store';
import { authorOf } from '../../auth/author';

const MAX_PERMISSIONS = 1_000;

/** 409: there is no use for more. */
class TooManyPermissionsError extends DomainError {
  readonly code = 'too_many_permissions';
  readonly status = 409;

  constructor() {
    super(`Limit of ${MAX_PERMISSIONS} permissions with data categories reached. Remove some first.`);
  }
}

/** Defines which data categories permissions open. */
@Injectable()
export class PermissionCategoriesService {
  constructor(
    private readonly store: PermissionCategoryStore,
    @Inject(CategoryStore) private readonly categories: Pick<CategoryStore, 'all' | 'hold'>,
    private readonly audited: AuditedWork,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** In the order of permissions. */
  async all(): Promise<readonly PermissionCategories[]> {
    return [...(await this.store.all()).values()];
  }

  /**
   * A permission that already has categories is replaced with its ETag. Throws PreconditionRequiredError (428),
   * PreconditionFailedError (412), InvalidRequestError (400) or TooManyPermissionsError (409).
   */
  async replace(
    permission: string,
    dataCategories: readonly string[],
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<PermissionCategories> {
    const target = { type: 'permission_categories', id: permission } as const;
    const { caller, requestId } = by;
    const act = {
      action: 'permission_categories.replaced',
      actor: actorOf(caller),
      requestId,
      target,
    } as const;
    return this.audited.run(act, async (tx) => {
      await this.store.lock(tx);
      await this.categories.hold(tx);
      const faults = categoryFaults(dataCategories, await this.categories.all(tx));
      if (faults.length > 0) throw new InvalidRequestError(faults);
      const all = await this.store.all(tx);
      const before = all.get(permission);
      if (before !== undefined) requireMatch(ifMatch, before.version);
      else if (ifMatch !== undefined) throw new PreconditionFailedError();
      if (before === undefined && all.size >= MAX_PERMISSIONS) throw new TooManyPermissionsError();
      const version = (before?.version ?? 0) + 1;
      const after = { permission, dataCategories, origin: 'custom', version } as const;
      await this.store.save(tx, after, this.now(), authorOf(caller));
      const recorded = { before: before?.dataCategories ?? null, after: dataCategories };
      return { value: after, recorded };
    });
  }
}
