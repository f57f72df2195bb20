import { Injectable, Optional } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { looksLikeSecret } from '../../audit/event/secret-guard';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError } from '../../common/errors';
import { trustedTime } from '../../common/trusted-clock';
import type { Schema } from '../../database/schema';
import { requireMatch } from '../../http/entity-tag';
import { actingAuthor, actingIn, type Acting } from '../acting';
import type { Campaign, CampaignOrigin, ReviewDefinition } from '../review';
import { ReviewStateError } from '../reviews.errors';
import { CampaignStore } from '../storage/campaign-store';
import { DefinitionCheck } from './definition-check';
import { definitionRecord } from './definition-record';

/** Campaigns before they are opened, and their end without a result. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly store: CampaignStore,
    private readonly check: DefinitionCheck,
    private readonly audited: AuditedWork,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** `also` is done in the same transaction. Throws InvalidRequestError (400). */
  async create(
    name: string,
    definition: ReviewDefinition,
    by: Acting,
    origin: CampaignOrigin = { kind: 'request' },
    also: (tx: Transaction<Schema>, campaign: Campaign) => Promise<void> = () => Promise.resolve(),
  ): Promise<Campaign> {
    await this.refuseFaults(name, definition);
    const campaign = newCampaign(name, definition, origin, by, this.now());
    await this.audited.run(actOf('review.created', campaign.id, by), async (tx) => {
      await this.store.insert(tx, campaign);
      await also(tx, campaign);
      return { value: undefined, recorded: { after: recordOf(campaign) } };
    });
    return campaign;
  }

  /** A draft only. Throws as `create`, NotFoundError (404), 412, 428 or ReviewStateError (409). */
  async replace(
    id: string,
    name: string,
    definition: ReviewDefinition,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<Campaign> {
    await this.refuseFaults(name, definition);
    return this.audited.run(actOf('review.replaced', id, by), async (tx) => {
      const before = await this.store.hold(tx, id);
      requireMatch(ifMatch, before.version);
      if (before.state !== 'draft') throw new ReviewStateError(before.state, 'replaced');
      const after = { ...before, name, definition, version: before.version + 1 };
      const values = { name, definition: JSON.stringify(definition), version: after.version };
      await this.store.set(tx, id, values);
      return { value: after, recorded: { before: recordOf(before), after: recordOf(after) } };
    });
  }

  /** Nothing comes of it; what was decided stays readable. Throws as `replace`. */
  async cancel(id: string, ifMatch: string | undefined, by: Acting): Promise<Campaign> {
    return this.audited.run(actOf('review.cancelled', id, by), async (tx) => {
      const before = await this.store.hold(tx, id);
      requireMatch(ifMatch, before.version);
      if (before.state !== 'draft' && before.state !== 'open')
        throw new ReviewStateError(before.state, 'cancelled');
      const values = { state: 'cancelled', version: before.version + 1, closed_at: this.now() };
      await this.store.set(tx, id, values);
      const recorded = { after: { was: before.state, items: before.itemCount } };
      return { value: await this.store.get(id, tx), recorded };
    });
  }

  private async refuseFaults(name: string, definition: ReviewDefinition): Promise<void> {
    const faults = await this.check.faults(definition, '/body');
    if (looksLikeSecret(name))
      faults.push({ pointer: '/body/name', detail: 'must not contain a key or token' });
    if (faults.length > 0) throw new InvalidRequestError(faults);
  }
}

function newCampaign(
  name: string,
  definition: ReviewDefinition,
  origin: CampaignOrigin,
  by: Acting,
  createdAt: string,
): Campaign {
  return {
    id: uuidv7(),
    version: 1,
    name,
    state: 'draft',
    definition,
    origin,
    deadlineAt: null,
    escalatedAt: null,
    revision: null,
    asOf: null,
    itemCount: 0,
    changeIds: [],
    createdAt,
    createdBy: actingAuthor(by),
    openedAt: null,
    openedBy: null,
    closingAt: null,
    closedAt: null,
  };
}

function actOf<Action extends `review.${'created' | 'replaced' | 'cancelled'}`>(
  action: Action,
  id: string,
  by: Acting,
) {
  return { action, ...actingIn(by), target: { type: 'review' as const, id } };
}

function recordOf({ name, definition, version, origin }: Campaign) {
  return { name, version, origin: { ...origin }, ...definitionRecord(definition) };
}
