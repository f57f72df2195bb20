import { Injectable } from '@nestjs/common';
import type { LoggedChange } from '../../revisions/history/log/logged-change';
import { ChangeAttribution } from './change-attribution';
import type { ChangedBy } from './changed-by';

const UNREAD: ChangedBy = Object.freeze({ status: 'not_attributed', reason: 'audits_not_read' });

/** Where no audits are read. */
@Injectable()
export class NotAttributed extends ChangeAttribution {
  of(changes: readonly LoggedChange[]): Promise<readonly ChangedBy[]> {
    return Promise.resolve(changes.map(() => UNREAD));
  }
}
