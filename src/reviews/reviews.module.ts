import { Module, type Provider } from '@nestjs/common';
import { KeyLineReader } from '../api-keys/key-line-reader';
import { ChangesModule } from '../changes/changes.module';
import { ConflictsModule } from '../conflicts/conflicts.module';
import { LicenseReadersModule } from '../licenses/license-readers.module';
import { UsageModule } from '../usage/usage.module';
import { PurposesModule } from '../purposes/purposes.module';
import { RevisionTask, RevisionFollower } from '../revisions/current/revision-follower';
import { RevisionsModule } from '../revisions/revisions.module';
import { ReviewsController } from './campaigns/reviews.controller';
import { CampaignsService } from './campaigns/campaigns.service';
import { EarlierPlans } from './closing/earlier-plans';
import { DecidingEnd } from './closing/deciding-end';
import { FollowUp } from './closing/follow-up';
import { RemovalPlans } from './closing/removal-plans';
import { ReviewClosing } from './closing/review-closing';
import { UndecidedItems } from './closing/undecided-items';
import { PlanningClaims } from './closing/planning-claims';
import { DeadlinePlans } from './deadlines/deadline-plans';
import { PassedDeadline } from './deadlines/passed-deadline';
import { ReviewDeadlines } from './deadlines/review-deadlines';
import { AskedSets } from './decisions/asked-sets';
import { AnsweringWays } from './decisions/answering-ways';
import { Deciders } from './decisions/deciders';
import { DecisionsService } from './decisions/decisions.service';
import { DecisionWriter } from './decisions/decision-writer';
import { MayDecide } from './decisions/may-decide';
import { OwnItems } from './decisions/own-items';
import { DelegationCheck } from './delegations/delegation-check';
import { DelegationStore } from './delegations/delegation-store';
import { DelegationsService } from './delegations/delegations.service';
import { ReviewDelegationsController } from './delegations/delegations.controller';
import { evidenceProviders } from './evidence/evidence-providers';
import { ReviewEvidenceController } from './evidence/evidence.controller';
import { ReviewFindingsController } from './findings/findings.controller';
import { ReviewFindingStore } from './findings/finding-store';
import { CurrentItemFacts } from './items/current-facts';
import { EarlierDecisions } from './items/earlier-decisions';
import { GrantedBy } from './items/granted-by';
import { ItemContexts } from './items/item-context';
import { ReviewItemsController } from './items/items.controller';
import { EarlierReview } from './opening/earlier-review';
import { FitSnapshot } from './opening/fit-snapshot';
import { OpeningWriter } from './opening/opening-writer';
import { ReviewOpening } from './opening/review-opening';
import { ResponsibilitiesController } from './responsibilities/responsibilities.controller';
import { ResponsibilitiesService } from './responsibilities/responsibilities.service';
import { ResponsibilityStore } from './responsibilities/responsibility-store';
import { ReviewItemsReader } from './review-items-reader';
import { PeriodReviewsReader } from './period-reviews-reader';
import { ReviewsReader } from './reviews-reader';
import { ReviewTemplatesController } from './templates/templates.controller';
import { DefinitionCheck } from './campaigns/definition-check';
import { ReminderStore } from './reminders/reminder-store';
import { RemindersReader } from './reminders/reminders-reader';
import { ReviewRemindersController } from './reminders/reminders.controller';
import { ReviewReminders } from './reminders/review-reminders';
import { WebhooksModule } from '../webhooks/webhooks.module';
import { templateProviders } from './templates/template-providers';
import { DecisionSheets } from './sheets/decision-sheets';
import { DecisionSheetsController } from './sheets/sheets.controller';
import { ReviewerProgressReader } from './progress/reviewer-progress';
import { ReviewReviewersController } from './progress/reviewers.controller';
import { AssigneeStore } from './storage/assignee-store';
import { CampaignStore } from './storage/campaign-store';
import { DecisionStore } from './storage/decision-store';
import { FollowedItems } from './storage/followed-items';
import { ItemStore } from './storage/item-store';
import { RosterStore } from './storage/roster-store';
import { VisibleReviews } from './visible-reviews';

const storage = [
  AssigneeStore,
  CampaignStore,
  DecisionStore,
  DelegationStore,
  FollowedItems,
  ItemStore,
  ResponsibilityStore,
  RosterStore,
];
const opening = [EarlierReview, FitSnapshot, OpeningWriter, ReviewOpening];
const deciding = [
  AnsweringWays,
  AskedSets,
  DecisionSheets,
  Deciders,
  DecisionsService,
  DecisionWriter,
  DelegationCheck,
  DelegationsService,
  KeyLineReader,
  MayDecide,
  OwnItems,
];
const closing: Provider[] = [
  DecidingEnd,
  EarlierPlans,
  FollowUp,
  DeadlinePlans,
  PassedDeadline,
  PlanningClaims,
  ReviewDeadlines,
  { provide: RevisionTask, useExisting: FollowUp },
  RevisionFollower,
  RemovalPlans,
  ReviewClosing,
  ReviewFindingStore,
  UndecidedItems,
];
const reading = [
  CurrentItemFacts,
  EarlierDecisions,
  GrantedBy,
  ReviewerProgressReader,
  ItemContexts,
  PeriodReviewsReader,
  ReviewItemsReader,
  ReviewsReader,
  VisibleReviews,
];

const reminding = [RemindersReader, ReminderStore, ReviewReminders];

/** Access reviews: who is asked what, what they decide, and what comes of it. */
@Module({
  imports: [
    RevisionsModule,
    ConflictsModule,
    PurposesModule,
    ChangesModule,
    LicenseReadersModule,
    UsageModule,
    WebhooksModule,
  ],
  // Before `/reviews/{id}`, so that it is no id.
  controllers: [
    ResponsibilitiesController,
    ReviewTemplatesController,
    ReviewRemindersController,
    ReviewFindingsController,
    ReviewsController,
    ReviewItemsController,
    ReviewDelegationsController,
    DecisionSheetsController,
    ReviewReviewersController,
    ReviewEvidenceController,
  ],
  providers: [
    ...storage,
    ...opening,
    ...deciding,
    ...closing,
    ...reading,
    ...evidenceProviders,
    ...templateProviders,
    CampaignsService,
    DefinitionCheck,
    ...reminding,
    ResponsibilitiesService,
  ],
  exports: [PeriodReviewsReader, ReviewsReader, ReviewItemsReader],
})
export class ReviewsModule {}
