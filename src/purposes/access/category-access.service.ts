import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { Yielder } from '../../common/yielder';
import { NotFoundError } from '../../common/errors';
import { CategoryStore } from '../categories/category-store';
import type { DataCategory } from '../categories/data-category';
import { isWithin } from '../categories/parent-faults';
import { consistencyOf } from '../../revisions/current/consistency.query';
import { RevisionSource } from '../../revisions/current/revision-source';
import { PurposeStore } from '../store/purpose-store';
import { accessPage } from './access-page';
import type { CategoryAccessDto, CategoryAccessQuery } from './category-access.dto';
import { categoryReach, type ServedPurpose } from './category-reach';
import { PermissionCategoryStore } from './permission-category-store';

/** Lists who can reach the data of a category, and under which purpose. */
@Injectable()
export class CategoryAccessService {
  constructor(
    private readonly revisions: RevisionSource,
    @Inject(CategoryStore) private readonly categories: Pick<CategoryStore, 'all'>,
    @Inject(PermissionCategoryStore) private readonly permissions: Pick<PermissionCategoryStore, 'all'>,
    @Inject(PurposeStore) private readonly purposes: Pick<PurposeStore, 'all'>,
  ) {}

  /** Throws NotFoundError (404), or what the revision source throws. */
  async access(key: string, query: CategoryAccessQuery): Promise<CategoryAccessDto> {
    const categories = await this.categories.all();
    if (!categories.has(key)) throw new NotFoundError('Data category not found.');
    const isRelated = (other: string) => isWithin(key, other, categories) || isWithin(other, key, categories);
    const [revision, codes, purposes] = await Promise.all([
      this.revisions.indexedAt(consistencyOf(query)),
      this.openers(isRelated),
      this.users(isRelated),
    ]);
    const permissions = known(revision.index, codes);
    const numbers = permissions.map((code) => revision.index.permissions.numberOf(code));
    const yielder = new Yielder();
    const reach = await categoryReach(revision.index, numbers, purposes, yielder);
    return accessPage(revision, { key, permissions, purposes, reach }, query, yielder);
  }

  private async openers(isRelated: (key: DataCategory['key']) => boolean): Promise<string[]> {
    const entries = [...(await this.permissions.all()).values()];
    return entries
      .filter(({ dataCategories }) => dataCategories.some(isRelated))
      .map(({ permission }) => permission);
  }

  private async users(isRelated: (key: string) => boolean): Promise<ServedPurpose[]> {
    const users: ServedPurpose[] = [];
    for await (const batch of this.purposes.all()) {
      for (const { id, content } of batch) {
        const { name, status, dataCategories, servingRoleIds = [] } = content;
        if (status === 'active' && dataCategories.some(isRelated)) users.push({ id, name, servingRoleIds });
      }
    }
    return users;
  }
}

function known({ permissions, matrix }: AccessIndex, codes: readonly string[]): string[] {
  return codes.filter((code) => matrix.knowsPermission(permissions.numberOf(code)));
}
