import { Module, type Provider } from '@nestjs/common';
import { DriftFindingModule } from '../drift/drift-finding.module';
import { LicenseReadersModule } from '../licenses/license-readers.module';
import { AnswersModule } from '../lists/lists.module';
import { SimulationsModule } from '../simulations/simulations.module';
import { RevisionTask, RevisionFollower } from '../revisions/current/revision-follower';
import { RevisionsModule } from '../revisions/revisions.module';
import { AssertionMetrics } from './assertion-metrics';
import { AssertionReferences } from './definitions/assertion-references';
import { AssertionStore } from './definitions/assertion-store';
import { AssertionsController } from './definitions/assertions.controller';
import { AssertionsReader } from './definitions/assertions-reader';
import { AssertionsService } from './definitions/assertions.service';
import { AssertionsEvaluator } from './results/assertions-evaluator';
import { ClaimFactsReader } from './results/claim-facts-reader';
import { EvaluationsService } from './results/evaluations.service';
import { ResultStore } from './results/result-store';
import { ResultsController } from './results/results.controller';
import { ResultsService } from './results/results.service';

const definitions = [
  AssertionMetrics,
  AssertionStore,
  AssertionReferences,
  AssertionsService,
  AssertionsReader,
];

const results: Provider[] = [
  ResultStore,
  ClaimFactsReader,
  AssertionsEvaluator,
  { provide: RevisionTask, useExisting: AssertionsEvaluator },
  RevisionFollower,
  ResultsService,
  EvaluationsService,
];

/** What must hold about access: stored, and evaluated at each revision and for pipelines. */
@Module({
  imports: [RevisionsModule, SimulationsModule, AnswersModule, DriftFindingModule, LicenseReadersModule],
  controllers: [ResultsController, AssertionsController],
  providers: [...definitions, ...results],
})
export class AssertionsModule {}
