import { Inject, Injectable } from '@nestjs/common';
import { oncePerIndex } from '../../access/questions/once-per-index';
import { emailOf, PeopleBehind, type PersonName } from '../../access/reviews/people-behind';
import { KeyLineReader } from '../../api-keys/key-line-reader';
import type { Caller } from '../../auth/caller';
import { actorOfCaller, emailName, genesysUserName, partyOf } from '../../auth/party';
import { RevisionSource } from '../../revisions/current/revision-source';
import type { Decider } from './decider';

const peopleOf = oncePerIndex((index) => new PeopleBehind(index));

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
    const accounts = peopleOf(index).accountsOf(personNames(party));
    const emails = [...accounts].flatMap((id) => emailOfUser(id) ?? []);
    const own = partyOf(actor);
    const ownAccounts = peopleOf(index).accountsOf(personNames(own));
    const reviewers = new Set([
      ...own,
      ...[...ownAccounts].flatMap((id) => {
        const email = emailOfUser(id);
        return [genesysUserName(id), ...(email === undefined ? [] : [emailName(email)])];
      }),
    ]);
    const named = personNames(party).flatMap((name) => ('email' in name ? [name.email] : []));
    return {
      actor,
      party,
      reviewers: [...reviewers],
      emails: [...new Set([...emails, ...named])],
      accounts,
      index,
    };

    function emailOfUser(id: string): string | undefined {
      const subject = index.subject('user', id);
      return subject && emailOf(subject);
    }
  }
}

/** Names of parties that are accounts of Genesys, or e-mail addresses. */
function personNames(names: readonly string[]): PersonName[] {
  return names.flatMap((name): PersonName[] => {
    const id = name.slice(name.indexOf(':') + 1);
    if (name.startsWith('genesys_user:')) return [{ userId: id }];
    return name.startsWith('email:') ? [{ email: id }] : [];
  });
}
