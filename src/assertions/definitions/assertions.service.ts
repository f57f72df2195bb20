import { Inject, Injectable, Optional } from '@nestjs/common';
import { AuditedWork } from '../../audit/log/audited-work';
import { trustedTime } from '../../common/trusted-clock';
import { Notifications } from '../../database/notifications/notifications';
import { DefinitionsService } from '../../definitions/definitions.service';
import { noSuchAssertion, TooManyAssertionsError } from '../assertions.errors';
import { ASSERTIONS_CHANGED } from '../assertions-channel';
import { AssertionReferences } from './assertion-references';
import { AssertionStore } from './assertion-store';
import { MAX_ASSERTIONS, type StoredAssertion } from './stored-assertion';

@Injectable()
export class AssertionsService extends DefinitionsService<StoredAssertion> {
  constructor(
    store: AssertionStore,
    @Inject(AssertionReferences) references: Pick<AssertionReferences, 'refuseUnknown'>,
    audited: AuditedWork,
    @Inject(Notifications) notifications: Pick<Notifications, 'send'>,
    @Optional() now: () => string = trustedTime,
  ) {
    super(
      {
        name: 'assertion',
        limit: MAX_ASSERTIONS,
        channel: ASSERTIONS_CHANGED,
        noSuch: noSuchAssertion,
        tooMany: (limit) => new TooManyAssertionsError(limit),
        first: (assertion) => assertion,
        refuseUnknown: ({ claim }, before) => references.refuseUnknown(claim, before?.claim),
      },
      { store, audited, notifications, now },
    );
  }
}
