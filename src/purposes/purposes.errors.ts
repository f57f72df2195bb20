import { DomainError, NotFoundError, ServiceUnavailableError } from '../common/errors';
import type { ErrorCode } from '../common/error-codes/error-codes';
import type { PurposeStatus } from './purpose';
import { statusSteps } from './status-steps';

export class PurposeNotFoundError extends NotFoundError {
  constructor() {
    super('Purpose not found.');
  }
}

/** 409: another purpose has the name, ignoring case and spacing. */
export class PurposeNameTakenError extends DomainError {
  readonly code = 'purpose_name_taken';
  readonly status = 409;

  /** `other` is omitted where it is unknown, as it is just being created. */
  constructor(other?: { readonly id: string; readonly name: string }) {
    const named = other === undefined ? 'Another purpose' : `The purpose "${other.name}" (${other.id})`;
    super(`${named} already has this name; case and spacing make no difference.`);
  }
}

/** 409: the status cannot change to that one. */
export class StatusStepError extends DomainError {
  readonly code = 'purpose_status_step';
  readonly status = 409;

  constructor(from: PurposeStatus, to: PurposeStatus) {
    const steps = statusSteps[from];
    const next = steps.length === 0 ? 'stays retired' : `can become ${steps.join(' or ')}`;
    super(`The purpose is ${from} and cannot become ${to}: it ${next}.`);
  }
}

/** 409: a retired purpose is read-only; only its successor can still be named. */
export class PurposeRetiredError extends DomainError {
  readonly code = 'purpose_retired';
  readonly status = 409;

  constructor() {
    super('A retired purpose is read-only except for its successor.');
  }
}

/** 409: enabled retention policies of Genesys refer to the purpose. */
export class PurposeRetainedError extends DomainError {
  readonly code = 'purpose_retained';
  readonly status = 409;

  /** `policies` is empty where Genesys refuses without naming them. */
  constructor(policies: readonly { readonly id: string; readonly name: string }[]) {
    const named = policies.map(({ id, name }) => `"${name}" (${id})`).join(', ');
    super(`Active data retention policies refer to the purpose${named && `: ${named}`}. It was not deleted.`);
  }
}

/** 409: retired purposes name this one as their successor. */
export class PurposeSucceedsError extends DomainError {
  readonly code = 'purpose_is_successor';
  readonly status = 409;

  constructor(predecessors: readonly { readonly id: string; readonly name: string }[]) {
    const named = predecessors.slice(0, 10).map(({ id, name }) => `"${name}" (${id})`);
    super(`The purpose succeeds ${named.join(', ')}. Name another successor there first, or none.`);
  }
}

/** 409: no one keeps more than this in order. */
export class TooManyPurposesError extends DomainError {
  readonly code = 'too_many_purposes';
  readonly status = 409;

  constructor(most: number) {
    super(`Limit of ${most} purposes reached. Delete some first.`);
  }
}

/** What Genesys answered when it refused. */
export interface GenesysRefusal {
  readonly status: number;
  readonly code?: string;
  readonly words?: string;
  /** The id that Genesys support needs. */
  readonly correlationId?: string;
}

/** 4xx, as Genesys answered: it refused the request, and the requester learns why. */
export class PurposeRefusedError extends DomainError {
  override readonly logLevel = 'warn';
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly refusal: GenesysRefusal,
  ) {
    super(refusalSentence(refusal));
    this.status = refusal.status;
  }
}

function refusalSentence({ status, code, words }: GenesysRefusal): string {
  const refused = `Genesys refused it${status === 403 ? ' to the OAuth client of this service' : ''}`;
  return `${refused} (${status}${code === undefined ? '' : ` ${code}`})${words === undefined ? '.' : `: ${words}`}`;
}

/** 503: too many others write purposes, or Genesys lets no one call it. */
export class PurposesBusyError extends ServiceUnavailableError {
  readonly code = 'purposes_busy';

  constructor(retryAfterSeconds = 2, cause?: unknown) {
    super('Purposes and their retention policies are currently unavailable at Genesys. Try again later.', {
      retryAfterSeconds,
      cause,
    });
  }
}

/** The organisation has no data-sharing purposes: a mistake in the settings, reported at startup. */
export class PurposesNotOfferedError extends Error {
  constructor() {
    super(
      'This organisation does not offer data-sharing purposes (/api/v2/privacy/purposes): set PURPOSES_STORE=register.',
    );
  }
}

const MAX_NAMED = 100;

/** 409: a category with this key exists. */
export class CategoryExistsError extends DomainError {
  readonly code = 'data_category_exists';
  readonly status = 409;

  constructor(key: string) {
    super(`The data category ${key} already exists.`);
  }
}

/** 409: shipped categories can be switched off and on, not changed or deleted. */
export class ShippedCategoryError extends DomainError {
  readonly code = 'data_category_shipped';
  readonly status = 409;

  constructor(key: string) {
    super(`${key} is a shipped category: it can be deactivated, but not changed or deleted.`);
  }
}

/** 409: something still refers to the category; `errors` names up to 100. */
export class CategoryInUseError extends DomainError {
  readonly code = 'data_category_in_use';
  readonly status = 409;

  constructor(key: string, users: readonly string[], count: number) {
    super(`${key} is still used by ${count} others. Deactivate it, or change those first; see errors.`, {
      errors: users
        .slice(0, MAX_NAMED)
        .map((user) => ({ pointer: '/path/key', detail: `is used by ${user}` })),
    });
  }
}

/** 409: more categories than an instance keeps in memory and people can tell apart. */
export class TooManyCategoriesError extends DomainError {
  readonly code = 'too_many_data_categories';
  readonly status = 409;

  constructor(most: number) {
    super(`Limit of ${most} custom data categories reached. Delete some first.`);
  }
}
