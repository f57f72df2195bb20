import { Module, type Provider } from '@nestjs/common';
import { EntityNameReader } from '../snapshots/reading/entity-names';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { RevisionSource } from '../sync/revision-source';
import { SyncModule } from '../sync/sync.module';
import { ReferenceNames } from './naming/reference-names';
import { subjectLists } from './subjects/listed-subject';
import { SubjectLister } from './subjects/subject-lister';
import { SubjectReader } from './subjects/subject-reader';
import { GroupsController } from './groups/groups.controller';
import { OAuthClientsController } from './oauth-clients/oauth-clients.controller';
import { TrusteesController } from './trustees/trustees.controller';
import { UsersController } from './users/users.controller';

const providers: Provider[] = [
  {
    provide: ReferenceNames,
    inject: [EntityNameReader],
    useFactory: (kept: EntityNameReader) => new ReferenceNames(kept),
  },
  {
    provide: SubjectLister,
    inject: [RevisionSource, ReferenceNames],
    useFactory: (revisions: RevisionSource, names: ReferenceNames) =>
      new SubjectLister(revisions, names, subjectLists()),
  },
  {
    provide: SubjectReader,
    inject: [RevisionSource, ReferenceNames],
    useFactory: (revisions: RevisionSource, names: ReferenceNames) => new SubjectReader(revisions, names),
  },
];

/** Shows who and what there is in the organisation, and who holds what. */
@Module({
  imports: [SyncModule, SnapshotsModule],
  controllers: [UsersController, GroupsController, OAuthClientsController, TrusteesController],
  providers,
})
export class UsersRolesModule {}
