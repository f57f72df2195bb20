import { Inject, Injectable, Optional } from '@nestjs/common';
import { AuditedWork } from '../../../audit/log/audited-work';
import { trustedTime } from '../../../common/trusted-clock';
import { Notifications } from '../../../database/notifications/notifications';
import { DefinitionsService } from '../../../definitions/definitions.service';
import { noSuchEnforcement, TooManyEnforcementsError } from '../enforcements.errors';
import { EnforcementStore } from './enforcement-store';
import { MAX_ENFORCEMENTS, type StoredEnforcement } from './stored-enforcement';

/** Published when an enforcement was created, changed or deleted. */
const ENFORCEMENTS_CHANGED = 'enforcements';

@Injectable()
export class EnforcementsService extends DefinitionsService<StoredEnforcement> {
  constructor(
    store: EnforcementStore,
    audited: AuditedWork,
    @Inject(Notifications) notifications: Pick<Notifications, 'send'>,
    @Optional() now: () => string = trustedTime,
  ) {
    super(
      {
        name: 'enforcement',
        limit: MAX_ENFORCEMENTS,
        channel: ENFORCEMENTS_CHANGED,
        noSuch: noSuchEnforcement,
        tooMany: (limit) => new TooManyEnforcementsError(limit),
        first: (enforcement) => enforcement,
        // What is going to be enforced may not exist yet.
        refuseUnknown: () => Promise.resolve(),
      },
      { store, audited, notifications, now },
    );
  }
}
