import { Injectable, Optional } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ReviewScope } from '../../access/reviews/review-scope';
import { trustedTime } from '../../common/trusted-clock';
import type { Acting } from '../acting';
import { CampaignsService } from '../campaigns/campaigns.service';
import type { Campaign, CampaignOrigin, ReviewDefinition } from '../review';
import type { ReviewTemplate } from '../templates/template';
import type { OccasionKind } from './occasion';
import { OccasionStore } from './occasion-store';

/** What a review is made for. */
export interface MadeFor {
  readonly kind: OccasionKind;
  /** Each one has one review; left out for what is requested. */
  readonly occasion?: string;
  readonly origin: CampaignOrigin;
  readonly name?: string;
  /** In place of the scope of the template. */
  readonly scope?: ReviewScope;
}

const MAX_NAME = 100;

/** Makes reviews from templates. */
@Injectable()
export class TemplateCampaigns {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly occasions: OccasionStore,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** A draft, with its occasion in the same transaction. Throws as CampaignsService, or OccasionTakenError. */
  async make(template: ReviewTemplate, { kind, occasion, ...made }: MadeFor, by: Acting): Promise<Campaign> {
    const definition = await this.definitionOf(template, kind, made.scope);
    const name = made.name ?? nameOf(template.content.name, this.now().slice(0, 10));
    return this.campaigns.create(name, definition, by, made.origin, async (tx, { id, createdAt }) => {
      const noted = {
        id: uuidv7(),
        templateId: template.id,
        kind,
        occasion: occasion ?? id,
        campaignId: id,
        state: occasion === undefined ? 'done' : 'waiting',
        reason: null,
        notedAt: createdAt,
      } as const;
      if (!(await this.occasions.insert(tx, noted))) throw new OccasionTakenError();
    });
  }

  private async definitionOf(
    { id, content }: ReviewTemplate,
    kind: OccasionKind,
    scope: ReviewScope = content.review.scope,
  ): Promise<ReviewDefinition> {
    const definition = { ...content.review, scope };
    if (!content.changedSinceLast || kind === 'event') return definition;
    const changedSince = await this.occasions.lastClosed(id);
    return changedSince === undefined ? definition : { ...definition, changedSince };
  }
}

/** Another instance has made the review in the meantime. */
class OccasionTakenError extends Error {}

function nameOf(template: string, day: string): string {
  const cut = [...template].slice(0, MAX_NAME - day.length - 1).join('');
  return `${cut.trimEnd()} ${day}`;
}
