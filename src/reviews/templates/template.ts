import type { ReviewEventKind } from '../../access/reviews/review-events';
import type { ReviewSchedule } from '../../access/reviews/schedule';
import type { Definition, DefinitionContent } from '../../definitions/definition';
import type { ReviewDefinition } from '../review';

/** What a template says. A type alias, since interfaces are not assignable to JsonValue. */
export type TemplateContent = DefinitionContent & {
  readonly review: ReviewDefinition;
  /** Whether only what changed since the last review from this template is asked. */
  readonly changedSinceLast: boolean;
  readonly schedule?: ReviewSchedule;
  /** A review of those to whom this happens is opened. */
  readonly events?: readonly ReviewEventKind[];
};

/** What reviews are made from. */
export type ReviewTemplate = Definition<TemplateContent>;

/** They are all looked at every minute. */
export const MAX_REVIEW_TEMPLATES = 100;
