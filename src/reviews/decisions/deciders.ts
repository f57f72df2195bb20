import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { AccessIndex } from '../../access/index/access-index';
import { reviewerOf } from '../../access/reviews/reviewer-rule';
import { KeyLineReader } from '../../api-keys/key-line-reader';
import type { Caller } from '../../auth/caller';
import { actorOfCaller, partyOf, type Actor, type Party } from '../../auth/party';
import type { Schema } from '../../database/schema';
import { RevisionSource } from '../../revisions/current/revision-source';
import type { Decider } from './decider';
import { peopleNamed, type NamedPeople } from './people-named';

/** Finds the person behind a caller, as far as that is known. */
@Injectable()
export class Deciders {
  constructor(
    @Inject(KeyLineReader) private readonly lines: Pick<KeyLineReader, 'partyOf'>,
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
  ) {}

  /** Throws as RevisionSource: without a current revision it is not known whose access is whose. */
  async of(caller: Caller): Promise<Decider> {
    const { index } = await this.revisions.indexedAt();
    const actor = actorOfCaller(caller);
    const party = await this.lines.partyOf(actor);
    const { accounts, emails } = peopleNamed(index, party);
    const { names: reviewers } = peopleNamed(index, partyOf(actor));
    return { actor, party, reviewers, emails, accounts, index };
  }

  /** Who did something; for a key also those who created it. */
  async behind(actor: Actor, index: AccessIndex, db?: Kysely<Schema>): Promise<NamedPeople> {
    return peopleNamed(index, await this.lines.partyOf(actor, db));
  }

  /** The party that is named as a reviewer. */
  async partyNamed(name: string, db?: Kysely<Schema>): Promise<Party> {
    const { type, id } = reviewerOf(name);
    return type === 'api_key' ? this.lines.partyOf({ type, id }, db) : [name];
  }
}
