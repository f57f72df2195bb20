import { Module, type OnModuleInit, type Provider } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { AnswersModule } from '../answers/answers.module';
import { ReferenceNames } from '../answers/naming/reference-names';
import { AskedRevisions } from '../simulations/asked-revisions';
import { SimulationsModule } from '../simulations/simulations.module';
import { ChangeReader } from '../snapshots/reading/change-reader';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { RevisionSource } from '../sync/revision-source';
import { SnapshotStore } from '../sync/snapshot-store';
import { SyncModule } from '../sync/sync.module';
import { registerCheckRoutes } from './check-routes';
import { CatalogueChangesService } from './catalogue/catalogue-changes.service';
import { CatalogueController } from './catalogue/catalogue.controller';
import { CatalogueService } from './catalogue/catalogue.service';
import { ExplanationController } from './explanation/explanation.controller';
import { ExplanationService } from './explanation/explanation.service';
import { HoldersController } from './holders/holders.controller';
import { HoldersService } from './holders/holders.service';
import { PermissionMatrixController } from './matrix/permission-matrix.controller';
import { PermissionMatrixService } from './matrix/permission-matrix.service';
import { PopulationController } from './population/population.controller';
import { PopulationService } from './population/population.service';
import { SubjectPermissionsController } from './subjects/subject-permissions.controller';
import { SubjectPermissionsService } from './subjects/subject-permissions.service';

const onRevisions = [CatalogueService, PermissionMatrixService, PopulationService].map(
  (provide): Provider => ({
    provide,
    inject: [RevisionSource, ReferenceNames],
    useFactory: (revisions: RevisionSource, names: ReferenceNames) => new provide(revisions, names),
  }),
);

const onAskedRevisions = [ExplanationService, HoldersService, SubjectPermissionsService].map(
  (provide): Provider => ({
    provide,
    inject: [AskedRevisions, ReferenceNames],
    useFactory: (revisions: AskedRevisions, names: ReferenceNames) => new provide(revisions, names),
  }),
);

/** Answers whether somebody may do something, what somebody may do, and who may do something. */
@Module({
  imports: [AnswersModule, SimulationsModule, SnapshotsModule, SyncModule],
  controllers: [
    CatalogueController,
    ExplanationController,
    HoldersController,
    PermissionMatrixController,
    PopulationController,
    SubjectPermissionsController,
  ],
  providers: [
    ...onRevisions,
    ...onAskedRevisions,
    {
      provide: CatalogueChangesService,
      inject: [ChangeReader],
      useFactory: (changes: ChangeReader) => new CatalogueChangesService(changes),
    },
  ],
})
export class PermissionsModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly snapshots: SnapshotStore,
    private readonly revisions: AskedRevisions,
  ) {}

  onModuleInit(): void {
    registerCheckRoutes(this.host.httpAdapter.getInstance(), this.snapshots, this.revisions);
  }
}
