import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { FastRoutes } from '../fast-lane/fast-routes';
import { AnswersModule } from '../lists/lists.module';
import { DecisionCounts } from '../metrics/decision-counts';
import { RequestedRevisions } from '../revisions/current/requested-revisions';
import { SimulationsModule } from '../simulations/simulations.module';
import { SnapshotsModule } from '../revisions/snapshots.module';
import { SnapshotStore } from '../revisions/current/snapshot-store';
import { RevisionsModule } from '../revisions/revisions.module';
import { registerCheckRoutes } from './check/check-routes';
import { FastCheck } from './check/fast-check';
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

/** Answers whether someone may do something, what someone may do, and who may do something. */
@Module({
  imports: [AnswersModule, SimulationsModule, SnapshotsModule, RevisionsModule],
  controllers: [
    CatalogueController,
    ExplanationController,
    HoldersController,
    PermissionMatrixController,
    PopulationController,
    SubjectPermissionsController,
  ],
  providers: [
    CatalogueService,
    CatalogueChangesService,
    ExplanationService,
    HoldersService,
    PermissionMatrixService,
    PopulationService,
    SubjectPermissionsService,
  ],
})
export class PermissionsModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly snapshots: SnapshotStore,
    private readonly revisions: RequestedRevisions,
    private readonly decisions: DecisionCounts,
    private readonly fastRoutes: FastRoutes,
  ) {}

  onModuleInit(): void {
    const { snapshots, revisions, decisions } = this;
    registerCheckRoutes(this.host.httpAdapter.getInstance(), { snapshots, revisions, decisions });
    this.fastRoutes.add(new FastCheck(snapshots, decisions.of('check')));
  }
}
