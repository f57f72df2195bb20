import { actorOf } from '../../audit/event/audit-actor';
import type { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { DomainError } from '../../common/domain-error';
import { requireMatch } from '../../common/entity-tag';
import { InvalidRequestError } from '../../common/invalid-request-error';
import type { CategoryStore } from '../../data-categories/category-store';
import { categoryFaults } from '../category-faults';
import type { PermissionCategories } from './permission-categories';
import type { PermissionCategoryStore } from './permission-category-store';

export const MOST_PERMISSIONS = 1_000;

/** 409: there is no use for more. */
export class TooManyPermissionsError extends DomainError {
  readonly code = 'too_many_permissions';
  readonly status = 409;

  constructor() {
    super(`${MOST_PERMISSIONS} permissions have data categories, which is the most there can be.`);
  }
}

/** Says which data categories permissions open. */
export class PermissionCategoriesService {
  constructor(
    private readonly store: PermissionCategoryStore,
    private readonly categories: Pick<CategoryStore, 'all'>,
    private readonly audited: AuditedWork,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {}

  /** In the order of permissions. */
  async all(): Promise<readonly PermissionCategories[]> {
    return [...(await this.store.all()).values()];
  }

  /**
   * A permission that has categories already is replaced with its ETag. Throws PreconditionRequiredError (428),
   * PreconditionFailedError (412), InvalidRequestError (400) or TooManyPermissionsError (409).
   */
  async replace(
    permission: string,
    dataCategories: readonly string[],
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<PermissionCategories> {
    const faults = categoryFaults(dataCategories, await this.categories.all());
    if (faults.length > 0) throw new InvalidRequestError(faults);
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
      const all = await this.store.all(tx);
      const before = all.get(permission);
      if (before !== undefined) requireMatch(ifMatch, before.version);
      if (before === undefined && all.size >= MOST_PERMISSIONS) throw new TooManyPermissionsError();
      const version = (before?.version ?? 0) + 1;
      const after = { permission, dataCategories, origin: 'custom', version } as const;
      await this.store.save(tx, after, this.now(), { type: caller.kind, id: caller.id });
      const recorded = { before: before?.dataCategories ?? null, after: dataCategories };
      return { value: after, recorded };
    });
  }
}
