import { Inject, Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import type { AccessIndex } from '../../access/index/access-index';
import { listToken, readIdToken } from '../../http/list-token';
import { NotFoundError } from '../../common/errors';
import { CurrentIndex } from '../../revisions/current/current-index';
import { RevisionSource } from '../../revisions/current/revision-source';
import { RuleStore } from '../rules/rule-store';
import { EvaluationStore } from './evaluation-store';
import type { Finding } from './finding';
import { toFindingDto } from './finding-dto-mapping';
import { FindingsNotReadyError } from '../conflicts.errors';
import { FindingStore } from './finding-store';
import type { FindingDto, FindingPageDto, ListFindingsQueryDto } from './findings.dto';
import { digestOf } from './rule-compilation';
import { MAX_FINDINGS_PER_RULE } from './plan-findings';

/** Shows who breaks which rule. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly findings: FindingStore,
    private readonly evaluations: EvaluationStore,
    private readonly rules: RuleStore,
    private readonly current: CurrentIndex,
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /**
   * Throws InvalidRequestError (400), FindingsNotReadyError (503), or as RevisionSource: the absence of open findings
   * means that a rule holds.
   */
  async list({ pageSize, pageToken, ...filter }: ListFindingsQueryDto): Promise<FindingPageDto> {
    const { severity, ruleId, subjectType, subjectId, state } = filter;
    const scope = ['conflicts', severity, ruleId, subjectType, subjectId, state];
    const after = pageToken === undefined ? undefined : readIdToken(pageToken, scope);
    const { revision, digest, evaluatedAt } = await this.evaluated();
    const { index } = await this.revisions.indexedAt();
    const read = await this.findings.page(filter, this.now(), pageSize + 1, after);
    const shown = read.slice(0, pageSize);
    return {
      findings: shown.map((finding) => toFindingDto(finding, evaluatedAt, index)),
      nextPageToken: read.length > pageSize ? listToken(scope, [shown.at(-1)!.id]) : undefined,
      revision,
      evaluatedAt,
      truncatedRuleIds: await this.fullRules(),
      current: index.revision === revision && digest === (await this.digest()),
    };
  }

  /** Throws NotFoundError (404), FindingsNotReadyError (503), or as RevisionSource. */
  async get(id: string): Promise<FindingDto> {
    const finding = found(await this.findings.get(id, this.now()));
    return this.shown(finding, (await this.revisions.indexedAt()).index);
  }

  /** As `get`, for the answer to a write that is made already: with names where there is a snapshot to take them from. */
  async written(id: string): Promise<FindingDto> {
    const finding = found(await this.findings.get(id, this.now()));
    return this.shown(finding, await this.current.find());
  }

  private async shown(finding: Finding, index: AccessIndex | undefined): Promise<FindingDto> {
    return toFindingDto(finding, (await this.evaluated()).evaluatedAt, index);
  }

  private async evaluated() {
    const { revision, digest, evaluatedAt } = await this.evaluations.evaluation.last();
    if (evaluatedAt === null) throw new FindingsNotReadyError();
    return { revision, digest, evaluatedAt };
  }

  private async fullRules(): Promise<string[]> {
    const counts = [...(await this.evaluations.openCounts())];
    return counts.filter(([, count]) => count >= MAX_FINDINGS_PER_RULE).map(([ruleId]) => ruleId);
  }

  private async digest(): Promise<string> {
    return digestOf((await this.rules.all()).filter(({ content }) => content.enabled));
  }
}

export function found(finding: Finding | undefined): Finding {
  if (finding === undefined) throw new NotFoundError('Finding not found.');
  return finding;
}
