import { Inject, Injectable } from '@nestjs/common';
import type { Requester } from '../../auth/requested-by';
import { listToken, readIdToken, readNumberToken } from '../../http/list-token';
import { readConstraint } from './read-constraint';
import { toRuleDto, toVersionDto } from './rule-dto-mapping';
import { RuleReferences } from './rule-references';
import type { ListDefinitionsQueryDto } from '../../definitions/definition.dto';
import type { WriteRuleDto } from './rule.dto';
import type { ConflictRuleDto, ConflictRulePageDto, RuleVersionPageDto } from './rule-view.dto';
import { RulesService } from './rules.service';
import type { RuleContent, StoredRule } from './stored-rule';

const RULES = ['conflict-rules'];

/** Rules as the API shows and takes them. */
@Injectable()
export class RulesReader {
  constructor(
    private readonly rules: RulesService,
    @Inject(RuleReferences) private readonly references: Pick<RuleReferences, 'unresolved'>,
  ) {}

  async list({ pageSize, pageToken }: ListDefinitionsQueryDto): Promise<ConflictRulePageDto> {
    const after = pageToken === undefined ? undefined : readIdToken(pageToken, RULES);
    const { items, next } = await this.rules.page(pageSize, after);
    return {
      rules: await Promise.all(items.map((rule) => this.shown(rule))),
      nextPageToken: next && listToken(RULES, [next]),
    };
  }

  async get(id: string): Promise<ConflictRuleDto> {
    return this.shown(await this.rules.get(id));
  }

  async create(wanted: WriteRuleDto, by: Requester): Promise<ConflictRuleDto> {
    return this.shown(await this.rules.create(contentOf(wanted), by));
  }

  async replace(
    id: string,
    wanted: WriteRuleDto,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<ConflictRuleDto> {
    return this.shown(await this.rules.replace(id, contentOf(wanted), ifMatch, by));
  }

  delete(id: string, ifMatch: string | undefined, by: Requester): Promise<void> {
    return this.rules.delete(id, ifMatch, by);
  }

  async versions(id: string, { pageSize, pageToken }: ListDefinitionsQueryDto): Promise<RuleVersionPageDto> {
    const scope = ['conflict-rule-versions', id];
    const before = pageToken === undefined ? undefined : readNumberToken(pageToken, scope);
    const { versions, next } = await this.rules.versions(id, pageSize, before);
    return {
      versions: versions.map(toVersionDto),
      nextPageToken: next === undefined ? undefined : listToken(scope, [String(next)]),
    };
  }

  private async shown(rule: StoredRule): Promise<ConflictRuleDto> {
    return toRuleDto(rule, await this.references.unresolved(rule.content.constraint));
  }
}

function contentOf({
  name,
  rationale,
  owner,
  severity,
  mode,
  enabled,
  constraint,
}: WriteRuleDto): RuleContent {
  return { name, rationale, owner, severity, mode, enabled, constraint: readConstraint(constraint) };
}
