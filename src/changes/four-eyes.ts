import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { KeyLineReader } from '../api-keys/key-line-reader';
import { isPerson, isSameParty } from '../auth/party';
import { ChangesSettings } from '../config/settings';
import type { Schema } from '../database/schema';
import type { Author, StoredChange } from './change';
import { ApprovalMissingError, ApproverNotAPersonError, OwnApprovalError } from './changes.errors';

/** Ensures that two people review a change, and not one person with two credentials. */
@Injectable()
export class FourEyes {
  constructor(
    @Inject(KeyLineReader) private readonly lines: Pick<KeyLineReader, 'partyOf'>,
    @Inject(ChangesSettings)
    private readonly settings: Pick<ChangesSettings, 'requireApproval' | 'approvers'>,
  ) {}

  /** Throws OwnApprovalError or ApproverNotAPersonError (403). */
  async refuseApprover(change: StoredChange, approver: Author, db?: Kysely<Schema>): Promise<void> {
    const fault = await this.faultOf(change, approver, db);
    if (fault !== undefined) throw fault;
  }

  /** Whether it is approved by someone whose approval counts: rules may have become stricter since. */
  async isApproved(change: StoredChange, db?: Kysely<Schema>): Promise<boolean> {
    const { approvedBy } = change;
    return approvedBy !== null && (await this.faultOf(change, approvedBy, db)) === undefined;
  }

  /** Throws ApprovalMissingError (409) where approval is required and there is none that counts. */
  async requireApproved(change: StoredChange): Promise<void> {
    if (this.settings.requireApproval && !(await this.isApproved(change))) throw new ApprovalMissingError();
  }

  private async faultOf(
    { createdBy, madeFromAuthors }: StoredChange,
    approver: Author,
    db?: Kysely<Schema>,
  ): Promise<Error | undefined> {
    const party = await this.lines.partyOf(approver, db);
    for (const author of [createdBy, ...madeFromAuthors]) {
      if (isSameParty(party, await this.lines.partyOf(author, db))) return new OwnApprovalError();
    }
    const mayBeAnything = this.settings.approvers === 'any';
    return mayBeAnything || isPerson(approver) ? undefined : new ApproverNotAPersonError();
  }
}
