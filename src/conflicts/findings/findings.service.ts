import { Inject, Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import type { AccessIndex } from '../../access/index/access-index';
import { listToken, readIdToken } from '../../http/list-token';
import { NotFoundError } from '../../common/errors';
import type { ListAnswer } from '../../lists/files/list-answer';
import { revisionFacts } from '../../lists/files/revision-facts';
import { CurrentIndex } from '../../revisions/current/current-index';
import { RevisionSource } from '../../revisions/current/revision-source';
import type { Row, TableDocument } from '../../tables/table-document';
import { RuleStore } from '../rules/rule-store';
import { EvaluationStore } from './evaluation-store';
import type { Finding } from './finding';
import { toFindingDto } from './finding-dto-mapping';
import { FindingsNotReadyError } from '../conflicts.errors';
import { FindingStore, type FindingFilter } from './finding-store';
import { findingColumns, findingRow } from './finding-table';
import type { FindingDto, FindingPageDto, ListFindingsQueryDto } from './findings.dto';
import { digestOf } from './rule-compilation';
import { MAX_FINDINGS_PER_RULE } from './plan-findings';

/** Findings that are read at once for a file. */
const ROWS_AT_ONCE = 500;

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
  list(query: ListFindingsQueryDto): ListAnswer<FindingPageDto> {
    return { page: () => this.page(query), document: () => this.document(query) };
  }

  private async page({ pageSize, pageToken, ...filter }: ListFindingsQueryDto): Promise<FindingPageDto> {
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

  /** All that match, read page by page: those that are seen for the first time meanwhile come last. */
  private async document(filter: FindingFilter): Promise<TableDocument> {
    const { revision, digest, evaluatedAt } = await this.evaluated();
    const { published, index } = await this.revisions.indexedAt();
    const { severity, ruleId, subjectType, subjectId, state } = filter;
    const facts = revisionFacts(published, {
      evaluatedRevision: revision,
      evaluatedAt,
      current: index.revision === revision && digest === (await this.digest()),
      truncatedRuleIds: await this.fullRules(),
      severity,
      ruleId,
      subjectType,
      subjectId,
      state,
    });
    const batches = this.rows(filter, evaluatedAt, index);
    const tables = [{ key: 'findings', title: 'Findings', columns: findingColumns, batches }];
    return { key: 'findings', title: 'Findings', facts, tables };
  }

  private async *rows(filter: FindingFilter, evaluatedAt: string, index: AccessIndex): AsyncGenerator<Row[]> {
    const now = this.now();
    for (let after = ''; ;) {
      const read = await this.findings.page(filter, now, ROWS_AT_ONCE, after);
      if (read.length === 0) return;
      yield read.map((finding) => findingRow(toFindingDto(finding, evaluatedAt, index), index));
      after = read.at(-1)!.id;
    }
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
