import { DatabaseStartError } from './database-start-error';

export class OtherOrganizationError extends DatabaseStartError {
  readonly code = 'other_organization';

  constructor(known: string, given: string) {
    super(
      `The database holds the organisation ${known}, and the credentials are for ${given}. One deployment serves ` +
        'one organisation: use the credentials of the first, or give this one its own database.',
    );
  }
}
