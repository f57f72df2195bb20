import { Inject, Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../../audit/event/audit-actor';
import { looksLikeSecret } from '../../audit/event/secret-guard';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { requireMatch } from '../../http/entity-tag';
import { InvalidRequestError, NotFoundError } from '../../common/errors';
import { Notifications } from '../../database/notifications/notifications';
import type { Schema } from '../../database/schema';
import { RULES_CHANGED } from './rules-channel';
import { TooManyRulesError } from '../conflicts.errors';
import { RuleReferences } from './rule-references';
import { RuleStore } from './rule-store';
import type { RuleContent, RuleVersion, StoredRule } from './stored-rule';

/** This many are evaluated in seconds for a hundred thousand subjects. */
export const MAX_RULES = 500;

/** Writes conflict rules, each change with its record in the audit log. */
@Injectable()
export class RulesService {
  constructor(
    private readonly store: RuleStore,
    @Inject(RuleReferences) private readonly references: Pick<RuleReferences, 'refuseUnknown'>,
    private readonly audited: AuditedWork,
    @Inject(Notifications) private readonly notifications: Pick<Notifications, 'send'>,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Throws InvalidRequestError (400) or TooManyRulesError (409). */
  async create(content: RuleContent, { caller, requestId }: Requester): Promise<StoredRule> {
    refuseSecrets(content);
    await this.references.refuseUnknown(content.constraint);
    const by = { type: caller.kind, id: caller.id };
    const at = this.now();
    const written = { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by };
    const rule: StoredRule = { id: uuidv7(), version: 1, content, origin: null, ...written };
    const act = { action: 'conflict_rule.created', actor: actorOf(caller), requestId, target: null } as const;
    return this.audited.run(act, async (tx) => {
      await this.store.lock(tx);
      if ((await this.store.count(tx)) >= MAX_RULES) throw new TooManyRulesError(MAX_RULES);
      await this.store.insert(tx, rule);
      await this.announce(tx);
      return { value: rule, recorded: { target: targetOf(rule), after: content } };
    });
  }

  /**
   * Throws NotFoundError (404), PreconditionRequiredError (428), PreconditionFailedError (412) or
   * InvalidRequestError (400).
   */
  async replace(
    id: string,
    content: RuleContent,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<StoredRule> {
    refuseSecrets(content);
    const { caller, requestId } = by;
    const before = await this.get(id);
    requireMatch(ifMatch, before.version);
    await this.references.refuseUnknown(content.constraint, before.content.constraint);
    const act = { action: 'conflict_rule.replaced', actor: actorOf(caller), requestId } as const;
    return this.audited.run({ ...act, target: targetOf(before) }, async (tx) => {
      const current = await this.matching(tx, id, ifMatch);
      const rule: StoredRule = {
        ...current,
        version: current.version + 1,
        content,
        updatedAt: this.now(),
        updatedBy: { type: caller.kind, id: caller.id },
      };
      await this.store.replace(tx, rule);
      await this.announce(tx);
      return { value: rule, recorded: { target: targetOf(rule), before: current.content, after: content } };
    });
  }

  /** Throws NotFoundError (404), PreconditionRequiredError (428) or PreconditionFailedError (412). */
  async delete(id: string, ifMatch: string | undefined, { caller, requestId }: Requester): Promise<void> {
    const before = await this.get(id);
    requireMatch(ifMatch, before.version);
    const act = { action: 'conflict_rule.deleted', actor: actorOf(caller), requestId } as const;
    await this.audited.run({ ...act, target: targetOf(before) }, async (tx) => {
      const current = await this.matching(tx, id, ifMatch);
      await this.store.delete(tx, current, this.now(), { type: caller.kind, id: caller.id });
      await this.announce(tx);
      return { value: undefined, recorded: { before: current.content } };
    });
  }

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<StoredRule> {
    return found(await this.store.get(id));
  }

  /** At most `size` rules in the order of creation, after the rule `after`; `next` where more follow. */
  async page(size: number, after?: string): Promise<{ rules: StoredRule[]; next?: string }> {
    const read = await this.store.page(size + 1, after);
    const rules = read.slice(0, size);
    return { rules, next: read.length > size ? rules.at(-1)?.id : undefined };
  }

  /** The newest first; those of a deleted rule stay. Throws NotFoundError (404). */
  async versions(
    id: string,
    size: number,
    before?: number,
  ): Promise<{ versions: RuleVersion[]; next?: number }> {
    const read = await this.store.versions(id, size + 1, before);
    if (read.length === 0 && before === undefined) throw notThere();
    const versions = read.slice(0, size);
    return { versions, next: read.length > size ? versions.at(-1)?.version : undefined };
  }

  /** The rule as it is for this transaction, if it still is what the caller changed. */
  private async matching(
    tx: Transaction<Schema>,
    id: string,
    ifMatch: string | undefined,
  ): Promise<StoredRule> {
    await this.store.lock(tx);
    const current = found(await this.store.get(id, tx));
    requireMatch(ifMatch, current.version);
    return current;
  }

  private announce(tx: Transaction<Schema>): Promise<void> {
    return this.notifications.send(tx, RULES_CHANGED, '');
  }
}

function found(rule: StoredRule | undefined): StoredRule {
  if (rule === undefined) throw notThere();
  return rule;
}

function notThere(): NotFoundError {
  return new NotFoundError('Conflict rule not found.');
}

function targetOf({ id, content }: StoredRule) {
  return { type: 'conflict_rule', id, name: content.name } as const;
}

/** Secrets do not belong in what everyone with access to rules or to the audit log reads. */
function refuseSecrets(content: RuleContent): void {
  if (!looksLikeSecret(JSON.stringify(content))) return;
  throw new InvalidRequestError([{ pointer: '/body', detail: 'must not contain a key or token' }]);
}
