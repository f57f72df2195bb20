import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { AuthzenSettings } from '../config/settings';
import { FastRoutes } from '../fast-lane/fast-routes';
import { ExpensiveWork } from '../http/expensive';
import { DecisionCounts } from '../metrics/decision-counts';
import { RevisionsModule } from '../revisions/revisions.module';
import { AuthzenOptions } from './authzen-options';
import { registerEvaluationRoutes } from './evaluation/evaluation-routes';
import { FastEvaluation } from './evaluation/fast-evaluation';
import { EvaluationRevisions } from './evaluation-revisions';
import { registerConfigurationRoute } from './metadata/configuration-route';
import { registerSearchRoutes } from './search/search-routes';

/** The AuthZEN Authorization API 1.0: Rolecall as a policy decision point. */
@Module({
  imports: [RevisionsModule],
  providers: [AuthzenOptions, EvaluationRevisions],
})
export class AuthzenModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly revisions: EvaluationRevisions,
    private readonly options: AuthzenOptions,
    private readonly settings: AuthzenSettings,
    private readonly decisions: DecisionCounts,
    private readonly work: ExpensiveWork,
    private readonly fastRoutes: FastRoutes,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    registerEvaluationRoutes(fastify, this.revisions, this.options, this.decisions);
    this.fastRoutes.add(new FastEvaluation(this.revisions, this.options, this.decisions.of('evaluation')));
    registerSearchRoutes(fastify, this.revisions, this.options, this.work);
    registerConfigurationRoute(fastify, this.settings.publicUrl);
  }
}
