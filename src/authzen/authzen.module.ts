import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Settings } from '../config/settings';
import { RevisionSource } from '../sync/revision-source';
import { SnapshotStore } from '../sync/snapshot-store';
import { SyncModule } from '../sync/sync.module';
import { registerEvaluationRoutes } from './evaluation/evaluation-routes';
import { EvaluationRevisions } from './evaluation-revisions';
import { registerConfigurationRoute } from './metadata/configuration-route';
import { KnownResources } from './resources/known-resources';
import { readResourcesFile } from './resources/read-resources-file';
import { registerSearchRoutes } from './search/search-routes';

/** The AuthZEN Authorization API 1.0: Rolecall as a policy decision point. */
@Module({
  imports: [SyncModule],
  providers: [
    {
      provide: KnownResources,
      inject: [Settings],
      useFactory: ({ authzen }: Settings) => readResourcesFile(authzen.resourcesFile),
    },
  ],
})
export class AuthzenModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly store: SnapshotStore,
    private readonly source: RevisionSource,
    private readonly known: KnownResources,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    const revisions = new EvaluationRevisions(this.store, this.source);
    registerEvaluationRoutes(fastify, revisions, this.known);
    registerSearchRoutes(fastify, revisions, this.known);
    registerConfigurationRoute(fastify, this.settings.authzen.publicUrl);
  }
}
