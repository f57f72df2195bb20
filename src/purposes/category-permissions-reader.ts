import { Injectable } from '@nestjs/common';
import { PermissionCategoryStore } from './access/permission-category-store';
import { CategoryStore } from './categories/category-store';
import { isWithin } from './categories/parent-faults';

/** Which permissions open which personal data. */
export interface CategoryPermissions {
  /** Permissions that open data of the category, or of one within it or around it. */
  readonly permissionsOf: (category: string) => readonly string[];
  /** Keys of the categories that each permission opens. */
  readonly categoriesOf: ReadonlyMap<string, readonly string[]>;
  readonly isCategory: (key: string) => boolean;
}

/** Tells other features which personal data permissions open. */
@Injectable()
export class CategoryPermissionsReader {
  constructor(
    private readonly permissions: PermissionCategoryStore,
    private readonly categories: CategoryStore,
  ) {}

  async read(): Promise<CategoryPermissions> {
    const all = await this.categories.all();
    const entries = [...(await this.permissions.all()).values()];
    const isRelated = (one: string, other: string) => isWithin(one, other, all) || isWithin(other, one, all);
    return {
      permissionsOf: (category) =>
        entries
          .filter(({ dataCategories }) => dataCategories.some((key) => isRelated(category, key)))
          .map(({ permission }) => permission),
      categoriesOf: new Map(entries.map(({ permission, dataCategories }) => [permission, dataCategories])),
      isCategory: (key) => all.has(key),
    };
  }
}
