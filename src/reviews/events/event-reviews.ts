import { Injectable, Logger } from '@nestjs/common';
import type { ReviewEvent, ReviewEventKind } from '../../access/reviews/review-events';
import { OccasionStore } from '../occasions/occasion-store';
import { TemplateCampaigns } from '../occasions/template-campaigns';
import type { ReviewTemplate } from '../templates/template';
import { EventFinder } from './event-finder';
import { EventMark, type Mark } from './event-mark';

/** A scope names at most so many. */
const MAX_PEOPLE = 1_000;

/** Makes reviews of those to whom something happened: one for all of a kind, so that a revision has few. */
@Injectable()
export class EventReviews {
  private readonly logger = new Logger(EventReviews.name);

  constructor(
    private readonly finder: EventFinder,
    private readonly mark: EventMark,
    private readonly occasions: OccasionStore,
    private readonly campaigns: TemplateCampaigns,
  ) {}

  /** What was broken off is found again, since the mark is moved last. Throws as EventFinder and TemplateCampaigns. */
  async makeFor(templates: readonly ReviewTemplate[]): Promise<void> {
    const wanting = templates.filter(({ content }) => (content.events ?? []).length > 0);
    if (wanting.length === 0) return this.mark.clear();
    const found = await this.finder.find();
    if (found === undefined) return;
    for (const template of wanting)
      for (const kind of template.content.events ?? [])
        await this.make(template, kind, peopleOf(found.events, kind, template), found.mark);
    await this.mark.set(found.mark);
  }

  private async make(
    template: ReviewTemplate,
    kind: ReviewEventKind,
    userIds: readonly string[],
    { revision, lookedAt }: Mark,
  ): Promise<void> {
    if (userIds.length === 0) return;
    if (userIds.length > MAX_PEOPLE)
      this.logger.warn({
        msg: 'An access review leaves out people',
        kind,
        count: userIds.length - MAX_PEOPLE,
      });
    const occasion = `${kind} ${kind === 'exception_ended' ? lookedAt : revision}`;
    if (await this.occasions.has(template.id, 'event', occasion)) return;
    const origin = { kind: 'event', id: template.id, event: kind } as const;
    const scope = { ...template.content.review.scope, userIds: userIds.slice(0, MAX_PEOPLE) };
    await this.campaigns.make(template, { kind: 'event', occasion, origin, scope }, 'service');
  }
}

function peopleOf(
  events: readonly ReviewEvent[],
  kind: ReviewEventKind,
  { content }: ReviewTemplate,
): string[] {
  const { userIds } = content.review.scope;
  const concerned = events.filter((event) => event.kind === kind).map(({ userId }) => userId);
  return [...new Set(concerned)].filter((id) => userIds === undefined || userIds.includes(id));
}
