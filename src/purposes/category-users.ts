import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { CategoryUse, type CategoryUses, type UsingPurpose } from './categories/category-use';
import type { Schema } from '../database/schema';
import { PermissionCategoryStore } from './access/permission-category-store';
import { type PurposePage, PurposeStore } from './store/purpose-store';

/** Finds what uses a category: purposes, and the definitions for permissions. */
@Injectable()
export class CategoryUsers extends CategoryUse {
  constructor(
    @Inject(PurposeStore) private readonly store: Pick<PurposeStore, 'page' | 'whileUsersHeld'>,
    @Inject(PermissionCategoryStore) private readonly permissions: Pick<PermissionCategoryStore, 'using'>,
  ) {
    super();
  }

  override async purposesUsing(key: string): Promise<{ purposes: UsingPurpose[]; totalCount: number }> {
    return named(await this.store.page(usersOf(key)));
  }

  override whileHeld<T>(
    key: string,
    work: (usesNow: (tx: Transaction<Schema>) => Promise<CategoryUses>) => Promise<T>,
  ): Promise<T> {
    return this.store.whileUsersHeld(usersOf(key), (usersNow) =>
      work(async (tx) => ({
        ...named(await usersNow(tx)),
        permissions: await this.permissions.using(tx, key),
      })),
    );
  }
}

function usersOf(category: string) {
  return { category, sortBy: 'name', pageSize: 100, pageNumber: 1 } as const;
}

function named({ purposes, totalCount }: PurposePage) {
  return {
    purposes: purposes.map(({ id, content: { name, status } }) => ({ id, name, status })),
    totalCount,
  };
}
