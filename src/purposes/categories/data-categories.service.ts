import { Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import type { Transaction } from 'kysely';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { requireMatch } from '../../http/entity-tag';
import { InvalidRequestError, NotFoundError } from '../../common/errors';
import type { Schema } from '../../database/schema';
import {
  CategoryExistsError,
  CategoryInUseError,
  ShippedCategoryError,
  TooManyCategoriesError,
} from '../purposes.errors';
import { type CategoryChange, CategoryStore } from './category-store';
import { CategoryUse, type CategoryUses } from './category-use';
import type { CategoryContent, DataCategory } from './data-category';
import { parentFault } from './parent-faults';
import { authorOf } from '../../auth/author';

const MAX_CUSTOM_CATEGORIES = 500;

type Categories = ReadonlyMap<string, DataCategory>;

/** Writes data categories, each change with its record in the audit log. */
@Injectable()
export class DataCategoriesService {
  constructor(
    private readonly store: CategoryStore,
    private readonly use: CategoryUse,
    private readonly audited: AuditedWork,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Throws InvalidRequestError (400), CategoryExistsError or TooManyCategoriesError (409). */
  create(key: string, content: CategoryContent, by: Requester): Promise<DataCategory> {
    const act = { action: 'data_category.created', ...recordOf(by, key) } as const;
    return this.audited.run(act, async (tx) => {
      const categories = await this.locked(tx);
      if (categories.has(key)) throw new CategoryExistsError(key);
      refuseTooMany(categories);
      refuseParent(key, content, categories);
      const version = await this.store.firstVersion(tx, key);
      const category: DataCategory = { key, content, origin: 'custom', active: true, version };
      await this.store.save(tx, category, this.change(by));
      return { value: category, recorded: { after: content } };
    });
  }

  /**
   * Throws NotFoundError (404), PreconditionRequiredError (428), PreconditionFailedError (412), InvalidRequestError (400)
   * or ShippedCategoryError (409).
   */
  replace(
    key: string,
    content: CategoryContent,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<DataCategory> {
    return this.changed(key, ifMatch, by, (before, categories) => {
      if (before.origin === 'shipped') throw new ShippedCategoryError(key);
      refuseParent(key, content, categories);
      return { ...before, content };
    });
  }

  /** Switches a category off or on; one that is off stays with the purposes that use it. Throws as `replace` does. */
  setActive(key: string, active: boolean, ifMatch: string | undefined, by: Requester): Promise<DataCategory> {
    return this.use.whileHeld(key, () => this.changed(key, ifMatch, by, (before) => ({ ...before, active })));
  }

  /**
   * Throws NotFoundError (404), PreconditionRequiredError (428), PreconditionFailedError (412), or ShippedCategoryError
   * or CategoryInUseError (409).
   */
  delete(key: string, ifMatch: string | undefined, by: Requester): Promise<void> {
    const act = { action: 'data_category.deleted', ...recordOf(by, key) } as const;
    return this.use.whileHeld(key, (usesNow) =>
      this.audited.run(act, async (tx) => {
        const categories = await this.locked(tx);
        const before = matching(categories, key, ifMatch);
        if (before.origin === 'shipped') throw new ShippedCategoryError(key);
        refuseUsed(key, categories, await usesNow(tx));
        await this.store.delete(tx, before, this.change(by));
        return { value: undefined, recorded: { before: stateOf(before) } };
      }),
    );
  }

  /** Throws NotFoundError (404). */
  async get(key: string): Promise<DataCategory> {
    return found((await this.store.all()).get(key));
  }

  /** In the order of keys. */
  async all(): Promise<readonly DataCategory[]> {
    return [...(await this.store.all()).values()];
  }

  private changed(
    key: string,
    ifMatch: string | undefined,
    by: Requester,
    change: (before: DataCategory, categories: Categories) => DataCategory,
  ): Promise<DataCategory> {
    const act = { action: 'data_category.replaced', ...recordOf(by, key) } as const;
    return this.audited.run(act, async (tx) => {
      const categories = await this.locked(tx);
      const before = matching(categories, key, ifMatch);
      const after = { ...change(before, categories), version: before.version + 1 };
      await this.store.save(tx, after, this.change(by));
      return { value: after, recorded: { before: stateOf(before), after: stateOf(after) } };
    });
  }

  private async locked(tx: Transaction<Schema>): Promise<Categories> {
    await this.store.lock(tx);
    return this.store.all(tx);
  }

  private change({ caller }: Requester): CategoryChange {
    return { at: this.now(), by: authorOf(caller) };
  }
}

function recordOf({ caller, requestId }: Requester, key: string) {
  return { actor: actorOf(caller), requestId, target: { type: 'data_category', id: key } } as const;
}

function stateOf({ content, active }: DataCategory) {
  return { ...content, active };
}

function matching(categories: Categories, key: string, ifMatch: string | undefined): DataCategory {
  const category = found(categories.get(key));
  requireMatch(ifMatch, category.version);
  return category;
}

function found(category: DataCategory | undefined): DataCategory {
  if (category === undefined) throw new NotFoundError('Data category not found.');
  return category;
}

function refuseUsed(
  key: string,
  categories: Categories,
  { purposes, totalCount, permissions }: CategoryUses,
): void {
  const parts = [...categories.values()].filter(({ content }) => content.parent === key);
  const users = [
    ...parts.map((part) => `the category ${part.key}`),
    ...permissions.map((permission) => `the permission ${permission}`),
    ...purposes.map(({ id, name }) => `the purpose ${name} (${id})`),
  ];
  const count = parts.length + permissions.length + totalCount;
  if (count > 0) throw new CategoryInUseError(key, users, count);
}

function refuseTooMany(categories: Categories): void {
  const custom = [...categories.values()].filter(({ origin }) => origin === 'custom');
  if (custom.length >= MAX_CUSTOM_CATEGORIES) throw new TooManyCategoriesError(MAX_CUSTOM_CATEGORIES);
}

function refuseParent(key: string, { parent }: CategoryContent, categories: Categories): void {
  const fault = parentFault(key, parent, categories);
  if (fault !== undefined) throw new InvalidRequestError([{ pointer: '/body/parent', detail: fault }]);
}
