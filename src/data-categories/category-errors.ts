import { DomainError } from '../common/domain-error';

/** 409: a category with this key exists. */
export class CategoryExistsError extends DomainError {
  readonly code = 'data_category_exists';
  readonly status = 409;

  constructor(key: string) {
    super(`There is a data category ${key} already.`);
  }
}

/** 409: what the service ships can be switched off and on, not changed or deleted. */
export class ShippedCategoryError extends DomainError {
  readonly code = 'data_category_shipped';
  readonly status = 409;

  constructor(key: string) {
    super(`${key} comes with the service: it can be deactivated, not changed or deleted.`);
  }
}

/** 409: something still refers to the category; `errors` names up to 100. */
export class CategoryInUseError extends DomainError {
  readonly code = 'data_category_in_use';
  readonly status = 409;

  constructor(key: string, users: readonly string[], count: number) {
    super(`${key} is still used by ${count} others. Deactivate it, or change those first: see errors.`, {
      errors: users.map((user) => ({ pointer: '/path/key', detail: `is used by ${user}` })),
    });
  }
}

/** 409: so many categories fit into every instance's memory and nobody's head. */
export class TooManyCategoriesError extends DomainError {
  readonly code = 'too_many_data_categories';
  readonly status = 409;

  constructor(most: number) {
    super(`There are ${most} data categories of your own, which is the most there can be.`);
  }
}
