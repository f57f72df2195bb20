import { DomainError } from '../../common/domain-error';

/** 502: Genesys answered that a change was made, and does not show it. */
export class PurposeChangeNotAppliedError extends DomainError {
  readonly code = 'purpose_change_not_applied';
  readonly status = 502;
  override readonly logLevel = 'warn';

  constructor() {
    super(
      'Genesys said that the change was made, but does not show it. Read the purpose again before you repeat it.',
    );
  }
}

/** 502: Genesys answered that a change was made, and could not be asked whether it shows it. */
export class PurposeChangeUnconfirmedError extends DomainError {
  readonly code = 'purpose_change_unconfirmed';
  readonly status = 502;
  override readonly logLevel = 'warn';

  constructor(cause: unknown) {
    super(
      'Genesys said that the change was made, but cannot be asked whether it holds. Read the purpose again before you repeat it.',
      { cause },
    );
  }
}
