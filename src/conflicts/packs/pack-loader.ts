import { Inject, Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { Notifications } from '../../database/notifications/notifications';
import type { Schema } from '../../database/schema';
import { TooManyRulesError } from '../conflicts.errors';
import { RuleStore } from '../rules/rule-store';
import { RULES_CHANGED } from '../rules/rules-channel';
import { MAX_RULES } from '../rules/rules.service';
import type { StoredRule } from '../rules/stored-rule';
import { planLoading, type LoadedRule } from './plan-loading';
import type { RulePack } from './rule-pack';
import { type Author, authorOf } from '../../auth/author';

/** Loads the rules of a pack, as often as desired: rules that someone edited stay as they are. */
@Injectable()
export class PackLoader {
  constructor(
    private readonly store: RuleStore,
    private readonly audited: AuditedWork,
    @Inject(Notifications) private readonly notifications: Pick<Notifications, 'send'>,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** All or nothing. `owner` answers for the rules that are new. Throws TooManyRulesError (409). */
  load(pack: RulePack, owner: string, { caller, requestId }: Requester): Promise<readonly LoadedRule[]> {
    const target = { type: 'conflict_rule_pack', id: pack.name } as const;
    const act = { action: 'conflict_rule_pack.loaded', actor: actorOf(caller), requestId, target } as const;
    const by: Author = authorOf(caller);
    return this.audited.run(act, async (tx) => {
      await this.store.lock(tx);
      const plan = planLoading(pack, await this.store.ofPack(tx, pack.name), owner);
      const created = plan.filter(({ outcome }) => outcome === 'created').length;
      if ((await this.store.count(tx)) + created > MAX_RULES) throw new TooManyRulesError(MAX_RULES);
      const loaded: LoadedRule[] = [];
      for (const step of plan) loaded.push(await this.carryOut(tx, pack, step, by));
      await this.notifications.send(tx, RULES_CHANGED, '');
      return { value: loaded, recorded: { after: recordOf(pack, loaded) } };
    });
  }

  private async carryOut(
    tx: Transaction<Schema>,
    pack: RulePack,
    step: ReturnType<typeof planLoading>[number],
    by: Author,
  ): Promise<LoadedRule> {
    const { key, outcome, before, content } = step;
    const at = this.now();
    const updated = { updatedAt: at, updatedBy: by };
    const origin = { pack: pack.name, key, version: pack.version };
    if (outcome === 'created') {
      const written = { createdAt: at, createdBy: by, ...updated };
      const rule: StoredRule = {
        id: uuidv7(),
        version: 1,
        content,
        origin: { ...origin, wrote: 1 },
        ...written,
      };
      await this.store.insert(tx, rule);
      return { key, outcome, rule };
    }
    if (outcome !== 'updated') return { key, outcome, rule: before! };
    const version = before!.version + 1;
    const rule: StoredRule = {
      ...before!,
      version,
      content,
      origin: { ...origin, wrote: version },
      ...updated,
    };
    await this.store.replace(tx, rule);
    return { key, outcome, rule };
  }
}

function recordOf({ version }: RulePack, loaded: readonly LoadedRule[]) {
  const keysOf = (wanted: string) => loaded.filter(({ outcome }) => outcome === wanted).map(({ key }) => key);
  return { version, created: keysOf('created'), updated: keysOf('updated'), kept: keysOf('kept') };
}
