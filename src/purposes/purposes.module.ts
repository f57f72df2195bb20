import { Module, type Provider } from '@nestjs/common';
import { PurposesSettings } from '../config/settings';
import { DataCategoriesController } from './categories/api/data-categories.controller';
import { CategoryStore } from './categories/category-store';
import { CategoryUse } from './categories/category-use';
import { DataCategoriesService } from './categories/data-categories.service';
import { RevisionsModule } from '../revisions/revisions.module';
import { CategoryAccessController } from './access/category-access.controller';
import { CategoryAccessService } from './access/category-access.service';
import { PermissionCategoriesController } from './access/permission-categories.controller';
import { PermissionCategoriesService } from './access/permission-categories.service';
import { PermissionCategoryStore } from './access/permission-category-store';
import { PurposesController } from './api/purposes.controller';
import { CategoryPermissionsReader } from './category-permissions-reader';
import { CategoryUsers } from './category-users';
import { PlainPurposesController } from './plain-api/plain-purposes.controller';
import { PurposesService } from './purposes.service';
import { ConfirmedChange } from './genesys-store/confirmed-change';
import { GenesysPurposeReader } from './genesys-store/genesys-purpose-reader';
import { GenesysPurposeSender } from './genesys-store/genesys-purpose-sender';
import { GenesysPurposeWriter } from './genesys-store/genesys-purpose-writer';
import { GenesysStore } from './genesys-store/genesys-store';
import { LateWriteSearch } from './genesys-store/late-write-search';
import { PurposesOfferedCheck } from './genesys-store/purposes-offered-check';
import { SentWrites } from './genesys-store/sent-writes';
import { WriteRecords } from './genesys-store/write-records';
import { WriterTurn } from './genesys-store/writer-turn';
import { GenesysRetentionPolicies } from './retention/genesys-retention-policies';
import { RetentionLinks } from './retention/retention-links';
import { RetentionPolicies } from './retention/retention-policies';
import { RopaController } from './ropa/ropa.controller';
import { RopaService } from './ropa/ropa.service';
import { PurposeStore } from './store/purpose-store';
import { PurposeVersions } from './store/purpose-versions';
import { RegisterStore } from './store/register-store';

const categories: Provider[] = [
  CategoryStore,
  CategoryUsers,
  { provide: CategoryUse, useExisting: CategoryUsers },
  DataCategoriesService,
];

const atGenesys = [
  PurposesOfferedCheck,
  ConfirmedChange,
  GenesysPurposeReader,
  GenesysPurposeSender,
  SentWrites,
  WriteRecords,
  WriterTurn,
  GenesysPurposeWriter,
  LateWriteSearch,
  GenesysStore,
];

const purposes: Provider[] = [
  PurposeVersions,
  RegisterStore,
  ...atGenesys,
  {
    provide: PurposeStore,
    inject: [PurposesSettings, RegisterStore, GenesysStore],
    useFactory: ({ store }: PurposesSettings, here: RegisterStore, there: GenesysStore) =>
      store === 'genesys' ? there : here,
  },
  { provide: RetentionPolicies, useClass: GenesysRetentionPolicies },
  RetentionLinks,
  PurposesService,
  RopaService,
];

const access = [
  CategoryPermissionsReader,
  PermissionCategoryStore,
  PermissionCategoriesService,
  CategoryAccessService,
];

/** The register of data-sharing purposes, and the kinds of data that they use. */
@Module({
  imports: [RevisionsModule],
  controllers: [
    CategoryAccessController,
    PermissionCategoriesController,
    RopaController,
    PurposesController,
    PlainPurposesController,
    DataCategoriesController,
  ],
  providers: [...categories, ...purposes, ...access],
  exports: [CategoryPermissionsReader],
})
export class PurposesModule {}
