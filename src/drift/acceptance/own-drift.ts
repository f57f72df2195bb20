import { Inject, Injectable } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { KeyLineReader } from '../../api-keys/key-line-reader';
import type { Caller } from '../../auth/caller';
import { actorOfCaller, type Party } from '../../auth/party';
import { userNames } from '../../auth/user-names';
import { affectedRanks } from '../items/affected-subjects';
import type { DriftItem } from '../items/drift-item';

/** Determines whether drift concerns the access of its caller, as far as the person behind a credential is known. */
@Injectable()
export class OwnDrift {
  constructor(@Inject(KeyLineReader) private readonly lines: Pick<KeyLineReader, 'partyOf'>) {}

  async isAmong(
    items: readonly Pick<DriftItem, 'change'>[],
    index: AccessIndex,
    caller: Caller,
  ): Promise<boolean> {
    const party = await this.lines.partyOf(actorOfCaller(caller));
    const own = index.subjects.filter((subject) => isOf(subject, party));
    if (own.length === 0) return false;
    return items.some(({ change }) => {
      const ranks = affectedRanks(change, index);
      return own.some(({ rank }) => ranks.has(rank));
    });
  }
}

function isOf({ type, id, entity }: IndexedSubject, party: Party): boolean {
  if (type !== 'user') return false;
  const email = entity !== undefined && 'email' in entity ? entity.email : undefined;
  return userNames(id, email).some((name) => party.includes(name));
}
