import { Module, type Provider } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module';
import { ReferenceNames } from '../answers/naming/reference-names';
import { RevisionSource } from '../sync/revision-source';
import { SyncModule } from '../sync/sync.module';
import { roleLists } from './roles/listed-role';
import { RoleHolderPages } from './roles/role-holder-pages';
import { RolesController } from './roles/roles.controller';
import { RolesService } from './roles/roles.service';
import { SubjectLister } from './subjects/subject-lister';
import { SubjectLists } from './subjects/subject-lists';
import { SubjectReader } from './subjects/subject-reader';
import { ComparisonsController } from './comparisons/comparisons.controller';
import { ComparisonsService } from './comparisons/comparisons.service';
import { DivisionsController } from './divisions/divisions.controller';
import { DivisionsService } from './divisions/divisions.service';
import { divisionLists } from './divisions/listed-division';
import { GroupsController } from './groups/groups.controller';
import { OAuthClientsController } from './oauth-clients/oauth-clients.controller';
import { TrusteesController } from './trustees/trustees.controller';
import { UsersController } from './users/users.controller';

const providers: Provider[] = [
  { provide: SubjectLists, useFactory: () => new SubjectLists() },
  {
    provide: SubjectLister,
    inject: [RevisionSource, ReferenceNames, SubjectLists],
    useFactory: (revisions: RevisionSource, names: ReferenceNames, lists: SubjectLists) =>
      new SubjectLister(revisions, names, lists),
  },
  {
    provide: RoleHolderPages,
    inject: [ReferenceNames, SubjectLists],
    useFactory: (names: ReferenceNames, lists: SubjectLists) => new RoleHolderPages(names, lists),
  },
  {
    provide: RolesService,
    inject: [RevisionSource, ReferenceNames, RoleHolderPages],
    useFactory: (revisions: RevisionSource, names: ReferenceNames, holders: RoleHolderPages) =>
      new RolesService(revisions, names, roleLists(), holders),
  },
  {
    provide: ComparisonsService,
    inject: [RevisionSource, ReferenceNames],
    useFactory: (revisions: RevisionSource, names: ReferenceNames) =>
      new ComparisonsService(revisions, names),
  },
  {
    provide: DivisionsService,
    inject: [RevisionSource, ReferenceNames],
    useFactory: (revisions: RevisionSource, names: ReferenceNames) =>
      new DivisionsService(revisions, names, divisionLists()),
  },
  {
    provide: SubjectReader,
    inject: [RevisionSource, ReferenceNames],
    useFactory: (revisions: RevisionSource, names: ReferenceNames) => new SubjectReader(revisions, names),
  },
];

/** Shows who and what there is in the organisation, and who holds what. */
@Module({
  imports: [AnswersModule, SyncModule],
  controllers: [
    UsersController,
    GroupsController,
    RolesController,
    DivisionsController,
    OAuthClientsController,
    TrusteesController,
    ComparisonsController,
  ],
  providers,
})
export class UsersRolesModule {}
