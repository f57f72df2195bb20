import { Module } from '@nestjs/common';
import { AnswersModule } from '../lists/lists.module';
import { RevisionsModule } from '../revisions/revisions.module';
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
import { GroupsController } from './groups/groups.controller';
import { OAuthClientsController } from './oauth-clients/oauth-clients.controller';
import { TrusteesController } from './trustees/trustees.controller';
import { UsersController } from './users/users.controller';

/** Shows who and what there is in the organisation, and who holds what. */
@Module({
  imports: [AnswersModule, RevisionsModule],
  controllers: [
    UsersController,
    GroupsController,
    RolesController,
    DivisionsController,
    OAuthClientsController,
    TrusteesController,
    ComparisonsController,
  ],
  providers: [
    SubjectLists,
    SubjectLister,
    SubjectReader,
    RoleHolderPages,
    RolesService,
    ComparisonsService,
    DivisionsService,
  ],
})
export class UsersRolesModule {}
