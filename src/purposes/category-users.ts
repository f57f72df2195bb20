import { CategoryUse, type UsingPurpose } from '../data-categories/category-use';
import type { PurposeStore } from './store/purpose-store';

/** Looks among the purposes for those that use a category. */
export class CategoryUsers extends CategoryUse {
  constructor(private readonly store: Pick<PurposeStore, 'page'>) {
    super();
  }

  override async purposesUsing(key: string): Promise<{ purposes: UsingPurpose[]; totalCount: number }> {
    const query = { category: key, sortBy: 'name', pageSize: 100, pageNumber: 1 } as const;
    const { purposes, totalCount } = await this.store.page(query);
    const named = purposes.map(({ id, content: { name, status } }) => ({ id, name, status }));
    return { purposes: named, totalCount };
  }
}
