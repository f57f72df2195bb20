import { DueReviews } from '../occasions/due-reviews';
import { EventFinder } from '../events/event-finder';
import { EventMark } from '../events/event-mark';
import { EventReviews } from '../events/event-reviews';
import { OccasionOpening } from '../occasions/occasion-opening';
import { OccasionStore } from '../occasions/occasion-store';
import { TemplateCampaigns } from '../occasions/template-campaigns';
import { TemplateStore } from './template-store';
import { TemplatesReader } from './templates-reader';
import { TemplatesService } from './templates.service';

/** Templates of reviews, and what opens reviews from them. */
export const templateProviders = [
  DueReviews,
  EventFinder,
  EventMark,
  EventReviews,
  OccasionOpening,
  OccasionStore,
  TemplateCampaigns,
  TemplatesReader,
  TemplatesService,
  TemplateStore,
];
