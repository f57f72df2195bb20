import { Inject, Module, type OnModuleInit, type Provider } from '@nestjs/common';
import { AuditLog } from '../audit/log/audit-log';
import { AuditedWork } from '../audit/log/audited-work';
import { TableExports } from '../common/tables/table-exports';
import { Settings } from '../config/settings';
import { DataCategoriesController } from '../data-categories/api/data-categories.controller';
import { CategoryStore } from '../data-categories/category-store';
import { CategoryUse } from '../data-categories/category-use';
import { DataCategoriesService } from '../data-categories/data-categories.service';
import { Database } from '../database/database';
import { GenesysGateways } from '../genesys/gateways/genesys-gateways';
import { RevisionSource } from '../sync/revision-source';
import { SyncModule } from '../sync/sync.module';
import { CategoryAccessController } from './access/category-access.controller';
import { CategoryAccessService } from './access/category-access.service';
import { PermissionCategoriesController } from './access/permission-categories.controller';
import { PermissionCategoriesService } from './access/permission-categories.service';
import { PermissionCategoryStore } from './access/permission-category-store';
import { PurposesController } from './api/purposes.controller';
import { CategoryUsers } from './category-users';
import { PurposesService } from './purposes.service';
import { genesysStore } from './genesys-store/make-genesys-store';
import { refuseUnlessOffered } from './genesys-store/purposes-offered';
import { GenesysRetentionPolicies } from './retention/genesys-retention-policies';
import { WriteRecords } from './genesys-store/write-records';
import { RetentionLinks } from './retention/retention-links';
import { RetentionPolicies } from './retention/retention-policies';
import { RopaController } from './ropa/ropa.controller';
import { RopaService } from './ropa/ropa.service';
import { PurposeStore } from './store/purpose-store';
import { PurposeVersions } from './store/purpose-versions';
import { RegisterStore } from './store/register-store';

const categories: Provider[] = [
  {
    provide: CategoryStore,
    inject: [Database],
    useFactory: ({ kysely, dialect }: Database) => new CategoryStore(kysely, dialect),
  },
  {
    provide: CategoryUse,
    inject: [PurposeStore],
    useFactory: (store: PurposeStore) => new CategoryUsers(store),
  },
  {
    provide: DataCategoriesService,
    inject: [CategoryStore, CategoryUse, AuditedWork],
    useFactory: (store: CategoryStore, use: CategoryUse, audited: AuditedWork) =>
      new DataCategoriesService(store, use, audited),
  },
];

const purposes: Provider[] = [
  {
    provide: PurposeStore,
    inject: [Settings, Database, AuditedWork, AuditLog, GenesysGateways],
    useFactory: (
      settings: Settings,
      { kysely }: Database,
      audited: AuditedWork,
      log: AuditLog,
      gateways: GenesysGateways,
    ) => {
      const versions = new PurposeVersions(kysely);
      return settings.purposes.store === 'genesys'
        ? genesysStore(
            gateways.purposes,
            kysely,
            versions,
            new WriteRecords(log, audited),
            settings.genesys.timeBudgetMs,
          )
        : new RegisterStore(kysely, versions, audited);
    },
  },
  {
    provide: RopaService,
    inject: [PurposeStore, CategoryStore, Settings],
    useFactory: (
      store: PurposeStore,
      known: CategoryStore,
      { purposes: { controller, dataProtectionOfficer } }: Settings,
    ) => new RopaService(store, known, new TableExports(), { controller, dataProtectionOfficer }),
  },
  {
    provide: RetentionPolicies,
    inject: [GenesysGateways],
    useFactory: ({ retentionPolicies }: GenesysGateways) => new GenesysRetentionPolicies(retentionPolicies),
  },
  {
    provide: PurposesService,
    inject: [PurposeStore, CategoryStore, RetentionPolicies],
    useFactory: (store: PurposeStore, known: CategoryStore, policies: RetentionPolicies) =>
      new PurposesService(store, known, new RetentionLinks(policies)),
  },
];

const access: Provider[] = [
  {
    provide: PermissionCategoryStore,
    inject: [Database],
    useFactory: ({ kysely, dialect }: Database) => new PermissionCategoryStore(kysely, dialect),
  },
  {
    provide: PermissionCategoriesService,
    inject: [PermissionCategoryStore, CategoryStore, AuditedWork],
    useFactory: (store: PermissionCategoryStore, known: CategoryStore, audited: AuditedWork) =>
      new PermissionCategoriesService(store, known, audited),
  },
  {
    provide: CategoryAccessService,
    inject: [RevisionSource, CategoryStore, PermissionCategoryStore, PurposeStore],
    useFactory: (
      revisions: RevisionSource,
      known: CategoryStore,
      permissions: PermissionCategoryStore,
      store: PurposeStore,
    ) => new CategoryAccessService(revisions, known, permissions, store),
  },
];

/** The register of data-sharing purposes, and the kinds of data that they use. */
@Module({
  imports: [SyncModule],
  controllers: [
    CategoryAccessController,
    PermissionCategoriesController,
    RopaController,
    PurposesController,
    DataCategoriesController,
  ],
  providers: [...categories, ...purposes, ...access],
})
export class PurposesModule implements OnModuleInit {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(GenesysGateways) private readonly gateways: GenesysGateways,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.settings.purposes.store === 'genesys') await refuseUnlessOffered(this.gateways.purposes);
  }
}
