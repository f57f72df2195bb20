import type { AccessIndex } from '../../access-index/access-index';
import { listToken, readListToken } from '../../common/list-token';
import { NotFoundError } from '../../common/not-found-error';
import type { CurrentIndex } from '../../sync/current-index';
import type { RuleStore } from '../rules/rule-store';
import type { EvaluationStore } from './evaluation-store';
import type { Finding } from './finding';
import { toFindingDto } from './finding-dto-mapping';
import { FindingsNotReadyError } from './finding-errors';
import type { FindingStore } from './finding-store';
import type { FindingDto, FindingPageDto, ListFindingsQueryDto } from './findings.dto';
import { digestOf } from './judged-rule';
import { MOST_FINDINGS_PER_RULE } from './plan-findings';

/** Shows who breaks which rule. */
export class FindingsService {
  constructor(
    private readonly findings: FindingStore,
    private readonly evaluations: EvaluationStore,
    private readonly rules: RuleStore,
    private readonly currentIndex: CurrentIndex,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {}

  /** Throws FindingsNotReadyError (503) or InvalidRequestError (400). */
  async list({ pageSize, pageToken, ...filter }: ListFindingsQueryDto): Promise<FindingPageDto> {
    const { severity, ruleId, subjectType, subjectId, state } = filter;
    const scope = ['conflicts', severity, ruleId, subjectType, subjectId, state];
    const after = pageToken === undefined ? undefined : readListToken(pageToken, scope, 1)[0];
    const { revision, rules, evaluatedAt } = await this.evaluated();
    const read = await this.findings.page(filter, this.now(), pageSize + 1, after);
    const shown = read.slice(0, pageSize);
    const index = await this.currentIndex();
    return {
      findings: shown.map((finding) => toFindingDto(finding, evaluatedAt, index)),
      nextPageToken: read.length > pageSize ? listToken(scope, [shown.at(-1)!.id]) : undefined,
      revision,
      evaluatedAt,
      fullRuleIds: await this.fullRules(),
      current: index?.revision === revision && rules === (await this.digest()),
    };
  }

  /** Throws NotFoundError (404) or FindingsNotReadyError (503). */
  async get(id: string): Promise<FindingDto> {
    const finding = found(await this.findings.get(id, this.now()));
    return this.shown(finding, await this.currentIndex());
  }

  private async shown(finding: Finding, index: AccessIndex | undefined): Promise<FindingDto> {
    return toFindingDto(finding, (await this.evaluated()).evaluatedAt, index);
  }

  private async evaluated() {
    const { revision, rules, evaluatedAt } = await this.evaluations.last();
    if (evaluatedAt === null) throw new FindingsNotReadyError();
    return { revision, rules, evaluatedAt };
  }

  private async fullRules(): Promise<string[]> {
    const counts = [...(await this.evaluations.openCounts())];
    return counts.filter(([, count]) => count >= MOST_FINDINGS_PER_RULE).map(([ruleId]) => ruleId);
  }

  private async digest(): Promise<string> {
    return digestOf((await this.rules.all()).filter(({ content }) => content.enabled));
  }
}

export function found(finding: Finding | undefined): Finding {
  if (finding === undefined) throw new NotFoundError('There is no such finding.');
  return finding;
}
