import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { AccessIndex } from '../access/index/access-index';
import type { CompiledRule } from '../access/conflicts/compiled-rule';
import { compileAll, digestOf, ruleLabels, type RuleLabel } from './findings/rule-compilation';
import type { Schema } from '../database/schema';
import { RuleStore } from './rules/rule-store';
import type { RuleMode, StoredRule } from './rules/stored-rule';

/** What others need to know of a rule that is broken. */
export interface RuleInForce extends RuleLabel {
  readonly mode: RuleMode;
}

/** The rules that are on and the built-in checks, as they were when they were read. */
export class RulesRead {
  private readonly labels: ReadonlyMap<string, RuleLabel>;
  private readonly modes: ReadonlyMap<string, RuleMode>;

  /** Differs for every change of a rule that is on. */
  readonly digest: string;

  constructor(private readonly rules: readonly StoredRule[]) {
    this.digest = digestOf(rules);
    this.labels = ruleLabels(rules);
    this.modes = new Map(rules.map(({ id, content }) => [id, content.mode]));
  }

  compile(index: AccessIndex): CompiledRule[] {
    return compileAll(this.rules, index);
  }

  /** By its id. Built-in checks only warn. */
  get(id: string): RuleInForce {
    return { ...this.labels.get(id)!, mode: this.modes.get(id) ?? 'warn' };
  }
}

/** Lets other features evaluate access that does not exist, or not yet. */
@Injectable()
export class EnabledRulesReader {
  constructor(@Inject(RuleStore) private readonly rules: Pick<RuleStore, 'all' | 'hold'>) {}

  async read(): Promise<RulesRead> {
    return new RulesRead(await this.enabled());
  }

  /** Whether the rules are as they were when they were read. They stay so until the transaction ends. */
  async areStill({ digest }: RulesRead, tx: Transaction<Schema>): Promise<boolean> {
    await this.rules.hold(tx);
    return digestOf(await this.enabled(tx)) === digest;
  }

  private async enabled(tx?: Transaction<Schema>): Promise<StoredRule[]> {
    return (await this.rules.all(tx)).filter(({ content }) => content.enabled);
  }
}
