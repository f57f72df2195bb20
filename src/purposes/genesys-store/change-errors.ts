import { DomainError } from '../../common/errors';

/** 502: Genesys answered that a change was made, but does not show it. */
export class PurposeChangeNotAppliedError extends DomainError {
  readonly code = 'purpose_change_not_applied';
  readonly status = 502;
  override readonly logLevel = 'warn';

  constructor() {
    super('Genesys accepted the change but does not show it yet. Fetch the purpose before retrying.');
  }
}

/** 502: Genesys answered that a change was made, but could not be queried for it. */
export class PurposeChangeUnconfirmedError extends DomainError {
  readonly code = 'purpose_change_unconfirmed';
  readonly status = 502;
  override readonly logLevel = 'warn';

  constructor(cause: unknown) {
    super(
      'Genesys accepted the change but could not be read afterwards. Fetch the purpose before retrying.',
      { cause },
    );
  }
}
