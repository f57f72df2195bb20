import { DueReviews } from '../occasions/due-reviews';
import { OccasionOpening } from '../occasions/occasion-opening';
import { OccasionStore } from '../occasions/occasion-store';
import { TemplateCampaigns } from '../occasions/template-campaigns';
import { TemplateStore } from './template-store';
import { TemplatesReader } from './templates-reader';
import { TemplatesService } from './templates.service';

/** Templates of reviews, and what opens reviews from them. */
export const templateProviders = [
  DueReviews,
  OccasionOpening,
  OccasionStore,
  TemplateCampaigns,
  TemplatesReader,
  TemplatesService,
  TemplateStore,
];
