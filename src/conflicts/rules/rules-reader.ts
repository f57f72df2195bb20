import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError } from '../../common/invalid-request-error';
import { listToken, readListToken } from '../../common/list-token';
import { readConstraint } from './read-constraint';
import { toRuleDto, toVersionDto } from './rule-dto-mapping';
import type { RuleReferences } from './rule-references';
import type { ListRulesQueryDto, WriteRuleDto } from './rule.dto';
import type { ConflictRuleDto, ConflictRulePageDto, RuleVersionPageDto } from './rule-view.dto';
import type { RulesService } from './rules.service';
import type { RuleContent, StoredRule } from './stored-rule';

const RULES = ['conflict-rules'];

/** Rules as the API shows and takes them. */
export class RulesReader {
  constructor(
    private readonly rules: RulesService,
    private readonly references: Pick<RuleReferences, 'unresolved'>,
  ) {}

  async list({ pageSize, pageToken }: ListRulesQueryDto): Promise<ConflictRulePageDto> {
    const after = pageToken === undefined ? undefined : readListToken(pageToken, RULES, 1)[0];
    const { rules, next } = await this.rules.page(pageSize, after);
    return {
      rules: await Promise.all(rules.map((rule) => this.shown(rule))),
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

  async versions(id: string, { pageSize, pageToken }: ListRulesQueryDto): Promise<RuleVersionPageDto> {
    const scope = ['conflict-rule-versions', id];
    const before = pageToken === undefined ? undefined : readVersion(pageToken, scope);
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

/** Anybody can write a token: one that holds no version was not given here. */
function readVersion(token: string, scope: readonly unknown[]): number {
  const version = Number(readListToken(token, scope, 1)[0]);
  if (Number.isSafeInteger(version)) return version;
  throw new InvalidRequestError([{ pointer: '/query/pageToken', detail: 'is not a token of this list' }]);
}
