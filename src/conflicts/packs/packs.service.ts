import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Requester } from '../../auth/requested-by';
import { NotFoundError } from '../../common/errors';
import { toConstraintDto, toUnresolvedDto } from '../rules/rule-dto-mapping';
import { RuleReferences } from '../rules/rule-references';
import { rulePacks } from './contact-centre-pack';
import { PackLoader } from './pack-loader';
import type { LoadedPackDto, LoadedRuleDto, PackDto, PackListDto } from './packs.dto';
import type { LoadedRule } from './plan-loading';
import type { RulePack } from './rule-pack';

/** The packs of rules that come with this service. */
@Injectable()
export class PacksService {
  constructor(
    private readonly loader: PackLoader,
    @Inject(RuleReferences) private readonly references: Pick<RuleReferences, 'unresolved'>,
    @Optional() private readonly packs: ReadonlyMap<string, RulePack> = rulePacks,
  ) {}

  list(): PackListDto {
    const packs = [...this.packs.values()].map(({ name, version, description, rules }) => ({
      name,
      version,
      description,
      rules: rules.length,
    }));
    return { packs };
  }

  /** Throws NotFoundError (404). */
  get(packName: string): PackDto {
    const { name, version, description, rules } = this.find(packName);
    return {
      name,
      version,
      description,
      rules: rules.map((rule) => ({
        key: rule.key,
        name: rule.name,
        rationale: rule.rationale,
        severity: rule.severity,
        constraint: toConstraintDto(rule.constraint),
      })),
    };
  }

  /** Throws NotFoundError (404) or TooManyRulesError (409). */
  async load(name: string, owner: string | undefined, by: Requester): Promise<LoadedPackDto> {
    const pack = this.find(name);
    const loaded = await this.loader.load(pack, owner ?? `Rule pack ${pack.name}`, by);
    return { name, version: pack.version, rules: await Promise.all(loaded.map((one) => this.shown(one))) };
  }

  private find(name: string): RulePack {
    const pack = this.packs.get(name);
    if (pack === undefined) throw new NotFoundError('Pack of conflict rules not found.');
    return pack;
  }

  private async shown({ key, outcome, rule }: LoadedRule): Promise<LoadedRuleDto> {
    const unresolved = await this.references.unresolved(rule.content.constraint);
    return { key, ruleId: rule.id, outcome, unresolved: unresolved?.map(toUnresolvedDto) };
  }
}
