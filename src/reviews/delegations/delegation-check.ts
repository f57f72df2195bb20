import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { NO_ONE } from '../../access/reviews/decision';
import { reviewerOf } from '../../access/reviews/reviewer-rule';
import type { AccessIndex } from '../../access/index/access-index';
import { KeyLineReader } from '../../api-keys/key-line-reader';
import { isSameParty, type Party } from '../../auth/party';
import { InvalidRequestError } from '../../common/errors';
import type { Schema } from '../../database/schema';
import { Deciders } from '../decisions/deciders';
import { OwnItems } from '../decisions/own-items';
import { peopleNamed } from '../decisions/people-named';
import { CircularDelegationError, DelegateConcernedError, TooManyDelegationsError } from '../reviews.errors';
import { AssigneeStore } from '../storage/assignee-store';
import { ItemStore } from '../storage/item-store';
import { OF_NO_ONE } from './delegation';
import { DelegationStore } from './delegation-store';
import { isCircular } from './is-circular';

/** In force at once in a review. */
const MAX_DELEGATIONS = 1_000;

/** Determines whether someone may receive what others are asked. */
@Injectable()
export class DelegationCheck {
  constructor(
    private readonly delegations: DelegationStore,
    private readonly assignees: AssigneeStore,
    private readonly items: ItemStore,
    private readonly deciders: Deciders,
    private readonly own: OwnItems,
    @Inject(KeyLineReader) private readonly lines: Pick<KeyLineReader, 'of'>,
  ) {}

  /**
   * `froms` are names of those who are asked, `to` of the one who is to answer. Throws InvalidRequestError (400),
   * TooManyDelegationsError, CircularDelegationError or DelegateConcernedError (409).
   */
  async require(
    tx: Transaction<Schema>,
    campaignId: string,
    { froms, to, index }: { froms: readonly string[]; to: string; index: AccessIndex },
  ): Promise<void> {
    await this.requireKnown(tx, to, index);
    const receiver = withOtherNames(index, await this.deciders.partyNamed(to, tx));
    for (const from of froms)
      if (from !== OF_NO_ONE && isSameParty(receiver, withOtherNames(index, [from])))
        throw new InvalidRequestError([{ pointer: '/body/to', detail: 'is the person who is asked' }]);
    const inForce = await this.delegations.inForce(campaignId, tx);
    if (inForce.length + froms.length > MAX_DELEGATIONS) throw new TooManyDelegationsError(MAX_DELEGATIONS);
    const personOf = (name: string) => [...withOtherNames(index, [name])].sort()[0]!;
    if (froms.some((from) => isCircular(inForce, { from, to }, personOf)))
      throw new CircularDelegationError();
    await this.refuseConcerned(tx, campaignId, froms, receiver, index);
  }

  private async requireKnown(tx: Transaction<Schema>, to: string, index: AccessIndex): Promise<void> {
    const { type, id } = reviewerOf(to);
    const isUnknown =
      (type === 'genesys_user' && index.subject('user', id)?.state !== 'active') ||
      (type === 'api_key' && (await this.lines.of([id], tx)).get(id)?.length === 0);
    if (isUnknown)
      throw new InvalidRequestError([
        { pointer: '/body/to', detail: 'names no active user, and no API key' },
      ]);
  }

  private async refuseConcerned(
    tx: Transaction<Schema>,
    campaignId: string,
    froms: readonly string[],
    receiver: Party,
    index: AccessIndex,
  ): Promise<void> {
    const people = peopleNamed(index, receiver);
    const isOwn = await this.own.of(tx, campaignId, people, index);
    const sets = await this.assignees.setsOf(
      campaignId,
      froms.filter((name) => name !== OF_NO_ONE),
      tx,
    );
    if (froms.includes(OF_NO_ONE)) sets.push(NO_ONE);
    const positions: number[] = [];
    for (const item of await this.items.openSubjects(tx, campaignId, sets))
      if (isOwn(item)) positions.push(...(await this.items.openOf(tx, campaignId, sets, item)));
    if (positions.length > 0) throw new DelegateConcernedError(positions.sort((one, other) => one - other));
  }
}

/** The first stays the credential itself. */
function withOtherNames(index: AccessIndex, [first, ...others]: Party): Party {
  const { names } = peopleNamed(index, [first, ...others]);
  return [first, ...names.filter((name) => name !== first)];
}
