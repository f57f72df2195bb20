import { Module, type OnModuleInit, type Provider } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { TableExports } from '../common/tables/table-exports';
import { RevisionSource } from '../sync/revision-source';
import { SnapshotStore } from '../sync/snapshot-store';
import { SyncModule } from '../sync/sync.module';
import { registerCheckRoutes } from './check-routes';
import { ListFiles } from './files/list-files';
import { ExplanationController } from './explanation/explanation.controller';
import { ExplanationService } from './explanation/explanation.service';
import { HoldersController } from './holders/holders.controller';
import { HoldersService } from './holders/holders.service';
import { SubjectPermissionsController } from './subjects/subject-permissions.controller';
import { SubjectPermissionsService } from './subjects/subject-permissions.service';

const onRevisions = [ExplanationService, HoldersService, SubjectPermissionsService].map(
  (provide): Provider => ({
    provide,
    inject: [RevisionSource],
    useFactory: (revisions: RevisionSource) => new provide(revisions),
  }),
);

/** Answers whether somebody may do something, what somebody may do, and who may do something. */
@Module({
  imports: [SyncModule],
  controllers: [ExplanationController, HoldersController, SubjectPermissionsController],
  providers: [...onRevisions, { provide: ListFiles, useFactory: () => new ListFiles(new TableExports()) }],
})
export class PermissionsModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly snapshots: SnapshotStore,
  ) {}

  onModuleInit(): void {
    registerCheckRoutes(this.host.httpAdapter.getInstance(), this.snapshots);
  }
}
