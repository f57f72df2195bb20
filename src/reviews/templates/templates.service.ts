import { Inject, Injectable, Optional } from '@nestjs/common';
import { isDay, type ReviewSchedule } from '../../access/reviews/schedule';
import { AuditedWork } from '../../audit/log/audited-work';
import { InvalidRequestError, type ErrorDetail } from '../../common/errors';
import { trustedTime } from '../../common/trusted-clock';
import { Notifications } from '../../database/notifications/notifications';
import { DefinitionsService } from '../../definitions/definitions.service';
import { DefinitionCheck } from '../campaigns/definition-check';
import { definitionRecord } from '../campaigns/definition-record';
import { REVIEWS_CHANGED } from '../reviews-channel';
import { noSuchReviewTemplate, TooManyReviewTemplatesError } from '../reviews.errors';
import { MAX_REVIEW_TEMPLATES, type ReviewTemplate, type TemplateContent } from './template';
import { TemplateStore } from './template-store';

@Injectable()
export class TemplatesService extends DefinitionsService<ReviewTemplate> {
  constructor(
    store: TemplateStore,
    check: DefinitionCheck,
    audited: AuditedWork,
    @Inject(Notifications) notifications: Pick<Notifications, 'send'>,
    @Optional() now: () => string = trustedTime,
  ) {
    super(
      {
        name: 'review_template',
        limit: MAX_REVIEW_TEMPLATES,
        channel: REVIEWS_CHANGED,
        noSuch: noSuchReviewTemplate,
        tooMany: (limit) => new TooManyReviewTemplatesError(limit),
        first: (template) => template,
        refuseUnknown: async ({ review, schedule }, before) => {
          const faults = await check.faults(review, '/body/review');
          faults.push(...scheduleFaults(schedule, before?.schedule, now().slice(0, 10)));
          if (faults.length > 0) throw new InvalidRequestError(faults);
        },
        record: recordOf,
      },
      { store, audited, notifications, now },
    );
  }
}

/** A new schedule begins today at the earliest: what was due before it was stated was not missed. */
function scheduleFaults(
  schedule: ReviewSchedule | undefined,
  before: ReviewSchedule | undefined,
  today: string,
): ErrorDetail[] {
  if (schedule === undefined) return [];
  if (schedule.startOn === before?.startOn && schedule.everyMonths === before.everyMonths) return [];
  if (isDay(schedule.startOn) && schedule.startOn >= today) return [];
  return [{ pointer: '/body/schedule/startOn', detail: 'must be a day from today on: YYYY-MM-DD, in UTC' }];
}

function recordOf({ review, schedule, events = [], ...content }: TemplateContent) {
  return { ...content, schedule: schedule ?? null, events: [...events], ...definitionRecord(review) };
}
