import type { AccessIndex } from '../access-index/access-index';
import type { CompiledRule } from '../access-index/conflicts/compiled-rule';
import { compileAll, ruleLabels, type RuleLabel } from './findings/judged-rule';
import type { RuleStore } from './rules/rule-store';
import type { RuleMode, StoredRule } from './rules/stored-rule';

/** What others need to know of a rule that is broken. */
export interface RuleInForce extends RuleLabel {
  readonly mode: RuleMode;
}

/** The rules that are on and the built-in checks, as they were when they were read. */
export class RulesRead {
  private readonly labels: ReadonlyMap<string, RuleLabel>;
  private readonly modes: ReadonlyMap<string, RuleMode>;

  constructor(private readonly rules: readonly StoredRule[]) {
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

/** Lets other features judge what is not, or not yet. */
export class RulesInForce {
  constructor(private readonly rules: Pick<RuleStore, 'all'>) {}

  async read(): Promise<RulesRead> {
    return new RulesRead((await this.rules.all()).filter(({ content }) => content.enabled));
  }
}
