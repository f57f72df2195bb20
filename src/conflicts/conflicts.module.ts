import { Module, type Provider } from '@nestjs/common';
import { KeyLineReader } from '../api-keys/key-line-reader';
import { RevisionTask, RevisionFollower } from '../revisions/current/revision-follower';
import { AnswersModule } from '../lists/lists.module';
import { RevisionsModule } from '../revisions/revisions.module';
import { ConflictMetrics } from './conflict-metrics';
import { FindingOffenders } from './findings/finding-offenders';
import { EvaluationStore } from './findings/evaluation-store';
import { ExceptionsService } from './findings/exceptions.service';
import { FindingStore } from './findings/finding-store';
import { FindingsController } from './findings/findings.controller';
import { FindingsEvaluator } from './findings/findings-evaluator';
import { FindingsService } from './findings/findings.service';
import { PastConflictsService } from './past/past-conflicts.service';
import { PastViolations } from './past/past-violations';
import { PackLoader } from './packs/pack-loader';
import { PacksController } from './packs/packs.controller';
import { PacksService } from './packs/packs.service';
import { RuleReferences } from './rules/rule-references';
import { RuleStore } from './rules/rule-store';
import { EnabledRulesReader } from './enabled-rules-reader';
import { OpenFindingsReader } from './open-findings-reader';
import { PeriodFindingsReader } from './period-findings-reader';
import { RulesController } from './rules/rules.controller';
import { RulesReader } from './rules/rules-reader';
import { RulesService } from './rules/rules.service';

const rules = [
  RuleStore,
  EnabledRulesReader,
  RuleReferences,
  RulesService,
  RulesReader,
  PackLoader,
  PacksService,
];

const findings: Provider[] = [
  ConflictMetrics,
  EvaluationStore,
  FindingStore,
  OpenFindingsReader,
  PeriodFindingsReader,
  FindingsEvaluator,
  { provide: RevisionTask, useExisting: FindingsEvaluator },
  RevisionFollower,
  FindingsService,
  KeyLineReader,
  FindingOffenders,
  ExceptionsService,
  PastViolations,
  PastConflictsService,
];

/** What no one may hold together, who does all the same, and for how long that is accepted. */
@Module({
  imports: [RevisionsModule, AnswersModule],
  controllers: [RulesController, PacksController, FindingsController],
  providers: [...rules, ...findings],
  exports: [EnabledRulesReader, OpenFindingsReader, PeriodFindingsReader],
})
export class ConflictsModule {}
