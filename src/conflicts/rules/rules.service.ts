import { Inject, Injectable, Optional } from '@nestjs/common';
import { AuditedWork } from '../../audit/log/audited-work';
import { NotFoundError } from '../../common/errors';
import { trustedTime } from '../../common/trusted-clock';
import { Notifications } from '../../database/notifications/notifications';
import { DefinitionsService } from '../../definitions/definitions.service';
import { TooManyRulesError } from '../conflicts.errors';
import { RuleReferences } from './rule-references';
import { RuleStore } from './rule-store';
import { RULES_CHANGED } from './rules-channel';
import type { RuleVersion, StoredRule } from './stored-rule';

/** This many are evaluated in seconds for a hundred thousand subjects. */
export const MAX_RULES = 500;

@Injectable()
export class RulesService extends DefinitionsService<StoredRule> {
  constructor(
    private readonly store: RuleStore,
    @Inject(RuleReferences) references: Pick<RuleReferences, 'refuseUnknown'>,
    audited: AuditedWork,
    @Inject(Notifications) notifications: Pick<Notifications, 'send'>,
    @Optional() now: () => string = trustedTime,
  ) {
    super(
      {
        name: 'conflict_rule',
        limit: MAX_RULES,
        channel: RULES_CHANGED,
        noSuch: noSuchRule,
        tooMany: (limit) => new TooManyRulesError(limit),
        first: (rule) => ({ ...rule, origin: null }),
        refuseUnknown: ({ constraint }, before) => references.refuseUnknown(constraint, before?.constraint),
      },
      { store, audited, notifications, now },
    );
  }

  /** The newest first; those of a deleted rule stay. Throws NotFoundError (404). */
  async versions(
    id: string,
    size: number,
    before?: number,
  ): Promise<{ versions: RuleVersion[]; next?: number }> {
    const read = await this.store.versions(id, size + 1, before);
    if (read.length === 0 && before === undefined) throw noSuchRule();
    const versions = read.slice(0, size);
    return { versions, next: read.length > size ? versions.at(-1)?.version : undefined };
  }
}

function noSuchRule(): NotFoundError {
  return new NotFoundError('Conflict rule not found.');
}
