import { Inject, Injectable } from '@nestjs/common';
import { KeyLineReader } from '../../api-keys/key-line-reader';
import type { Caller } from '../../auth/caller';
import { actorOfCaller } from '../../auth/party';
import { userNames } from '../../auth/user-names';
import type { AccessIndex } from '../../access/index/access-index';
import { CurrentIndex } from '../../revisions/current/current-index';
import type { Finding } from './finding';

/** Determines whether a caller is a person who breaks a rule, as far as the person behind a credential is known. */
@Injectable()
export class FindingOffenders {
  constructor(
    @Inject(KeyLineReader) private readonly lines: Pick<KeyLineReader, 'partyOf'>,
    private readonly current: CurrentIndex,
  ) {}

  async include(
    { subjectType, subjectId }: Pick<Finding, 'subjectType' | 'subjectId'>,
    caller: Caller,
  ): Promise<boolean> {
    const index = await this.current.find();
    const users = subjectType === 'group' ? [...(index?.members(subjectId) ?? [])] : [subjectId];
    const party = await this.lines.partyOf(actorOfCaller(caller));
    return users.some((id) => namesOf(id, index).some((name) => party.includes(name)));
  }
}

function namesOf(userId: string, index: AccessIndex | undefined): string[] {
  const user = index?.subject('user', userId)?.entity;
  const email = user !== undefined && 'email' in user ? user.email : undefined;
  return userNames(userId, email);
}
