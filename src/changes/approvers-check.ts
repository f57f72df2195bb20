import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../config/settings';

type Needed = Pick<Settings, 'changes' | 'auth'>;

/** Whether changes need the approval of a person, and no accepted credential can represent one. */
function noOneCanApprove({ changes, auth }: Needed): boolean {
  if (!changes.requireApproval || changes.approvers === 'any') return false;
  return auth.genesysTokens === undefined && auth.jwt?.personClaim === undefined;
}

/** Reports at startup that no change can ever be approved with these settings. */
@Injectable()
export class ApproversCheck implements OnApplicationBootstrap {
  private readonly logger = new Logger(ApproversCheck.name);

  constructor(private readonly settings: Settings) {}

  onApplicationBootstrap(): void {
    if (!noOneCanApprove(this.settings)) return;
    this.logger.warn(
      'No change can be approved: CHANGES_REQUIRE_APPROVAL needs a person, and no accepted credential identifies one. ' +
        'Set GENESYS_TOKEN_AUTH=on, or JWT_PERSON_CLAIM together with the settings of JWTs, or CHANGES_APPROVERS=any.',
    );
  }
}
