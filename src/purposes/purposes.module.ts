import { Module, type Provider } from '@nestjs/common';
import { AuditedWork } from '../audit/log/audited-work';
import { DataCategoriesController } from '../data-categories/api/data-categories.controller';
import { CategoryStore } from '../data-categories/category-store';
import { CategoryUse } from '../data-categories/category-use';
import { DataCategoriesService } from '../data-categories/data-categories.service';
import { Database } from '../database/database';
import { GenesysGateways } from '../genesys/gateways/genesys-gateways';
import { PurposesController } from './api/purposes.controller';
import { CategoryUsers } from './category-users';
import { PurposesService } from './purposes.service';
import { GenesysRetentionPolicies } from './retention/genesys-retention-policies';
import { RetentionLinks } from './retention/retention-links';
import { RetentionPolicies } from './retention/retention-policies';
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
    inject: [Database, AuditedWork],
    useFactory: ({ kysely }: Database, audited: AuditedWork) =>
      new RegisterStore(kysely, new PurposeVersions(kysely), audited),
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

/** The register of data-sharing purposes, and the kinds of data that they use. */
@Module({
  controllers: [PurposesController, DataCategoriesController],
  providers: [...categories, ...purposes],
})
export class PurposesModule {}
