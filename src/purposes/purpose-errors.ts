import { DomainError } from '../common/domain-error';
import { NotFoundError } from '../common/not-found-error';
import type { PurposeStatus } from './purpose';
import { statusSteps } from './status-steps';

export class PurposeNotFoundError extends NotFoundError {
  constructor() {
    super('There is no such purpose.');
  }
}

/** 409: another purpose has the name, whatever its case and spacing. */
export class PurposeNameTakenError extends DomainError {
  readonly code = 'purpose_name_taken';
  readonly status = 409;

  /** `other` is left out where it cannot be told, as it is being made at this moment. */
  constructor(other?: { readonly id: string; readonly name: string }) {
    const named = other === undefined ? 'Another purpose' : `The purpose "${other.name}" (${other.id})`;
    super(`${named} has this name already; case and spacing make no difference.`);
  }
}

/** 409: the status does not lead there. */
export class StatusStepError extends DomainError {
  readonly code = 'purpose_status_step';
  readonly status = 409;

  constructor(from: PurposeStatus, to: PurposeStatus) {
    const steps = statusSteps[from];
    const next = steps.length === 0 ? 'stays so' : `can become ${steps.join(' or ')}`;
    super(`The purpose is ${from} and cannot become ${to}: it ${next}.`);
  }
}

/** 409: a retired purpose is history; only its successor can still be named. */
export class PurposeRetiredError extends DomainError {
  readonly code = 'purpose_retired';
  readonly status = 409;

  constructor() {
    super('The purpose is retired: nothing of it can change but its successor.');
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

/** 409: more than this nobody keeps in order. */
export class TooManyPurposesError extends DomainError {
  readonly code = 'too_many_purposes';
  readonly status = 409;

  constructor(most: number) {
    super(
      `There are ${most} purposes, which is the most there can be. Delete those that are no longer needed.`,
    );
  }
}
