import { Inject, Injectable } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import { actorOf } from '../../audit/event/audit-actor';
import type { Requester } from '../../auth/requested-by';
import { PreconditionFailedError } from '../../http/precondition-errors';
import { comparableName } from '../comparable-name';
import type { PurposeContent, StoredPurpose } from '../purpose';
import {
  PurposeNameTakenError,
  PurposeNotFoundError,
  PurposeSucceedsError,
  TooManyPurposesError,
} from '../purposes.errors';
import { MAX_PURPOSES, type HeldReferences, type ReferenceCheck } from '../store/purpose-store';
import { PurposeVersions } from '../store/purpose-versions';
import { GenesysPurposeReader } from './genesys-purpose-reader';
import { GenesysPurposeSender } from './genesys-purpose-sender';
import { SentWrites } from './sent-writes';
import { targetOf, WriteRecords } from './write-records';
import { WriterTurn } from './writer-turn';
import { authorOf } from '../../auth/author';

/** Changes purposes at Genesys, one at a time: it reads, records in the audit log, and writes. */
@Injectable()
export class GenesysPurposeWriter {
  constructor(
    private readonly sender: GenesysPurposeSender,
    private readonly reader: GenesysPurposeReader,
    private readonly kept: PurposeVersions,
    private readonly records: WriteRecords,
    @Inject(SentWrites) private readonly sent: Pick<SentWrites, 'findIn'>,
    private readonly turn: WriterTurn,
  ) {}

  /** Does work while no instance of this service changes a purpose. Throws PurposesBusyError (503). */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.turn.take(work);
  }

  create(content: PurposeContent, by: Requester, check?: ReferenceCheck): Promise<StoredPurpose> {
    return this.turn.take((signal, permit) =>
      this.records.run(
        { action: 'purpose.created', ...actOf(by), target: null },
        permit,
        async (announce) => {
          await check?.(this.held(signal));
          await this.refuseTaken(content.name, undefined, signal);
          await announce('create', by, undefined, content);
          return this.sender.create(content, signal, permit);
        },
        async (tx, purpose) => {
          await this.kept.keepInstead(tx, purpose, content, purpose.modifiedAt, authorOf(by.caller));
          return { value: purpose, recorded: { target: targetOf(purpose), after: content } };
        },
      ),
    );
  }

  replace(
    before: StoredPurpose,
    content: PurposeContent,
    by: Requester,
    check?: ReferenceCheck,
  ): Promise<StoredPurpose> {
    return this.turn.take((signal, permit) =>
      this.records.run(
        { action: 'purpose.replaced', ...actOf(by), target: targetOf(before) },
        permit,
        async (announce) => {
          await this.refuseOvertaken(before, signal);
          await check?.(this.held(signal));
          await this.refuseTaken(content.name, before, signal);
          await announce('replace', by, before, content);
          return this.sender.replace(before, content, signal, permit);
        },
        async (tx, after) => {
          await this.kept.keepInstead(tx, after, content, after.modifiedAt, authorOf(by.caller));
          return { value: after, recorded: { before: before.content, after: content } };
        },
      ),
    );
  }

  delete(before: StoredPurpose, by: Requester): Promise<void> {
    return this.turn.take((signal, permit) =>
      this.records.run(
        { action: 'purpose.deleted', ...actOf(by), target: targetOf(before) },
        permit,
        async (announce) => {
          await this.refuseOvertaken(before, signal);
          await this.refuseSuccessor(before.id, signal);
          await announce('delete', by, before);
          await this.sender.delete(before.id, signal, permit);
        },
        async (tx) => {
          const deletion = { id: before.id, version: before.version + 1 };
          await this.kept.keepInstead(tx, deletion, null, trustedTime(), authorOf(by.caller));
          return { value: undefined, recorded: { before: before.content } };
        },
      ),
    );
  }

  /** What was written here may differ from what Genesys has now. */
  private async refuseOvertaken({ id, version }: StoredPurpose, signal: AbortSignal): Promise<void> {
    const now = await this.reader.get(id, signal);
    // Before it is overwritten: what a write that arrived late made of it.
    await this.sent.findIn(id, now);
    if (now === undefined) throw new PurposeNotFoundError();
    if (now.version !== version) throw new PreconditionFailedError();
  }

  private held(signal: AbortSignal): HeldReferences {
    return { hasPurpose: async (id) => (await this.reader.get(id, signal)) !== undefined };
  }

  private async refuseSuccessor(id: string, signal: AbortSignal): Promise<void> {
    const before = (await this.reader.everything(signal)).filter(({ content }) => content.successorId === id);
    if (before.length > 0)
      throw new PurposeSucceedsError(before.map(({ id, content: { name } }) => ({ id, name })));
  }

  private async refuseTaken(
    name: string,
    before: StoredPurpose | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const wanted = comparableName(name);
    if (before !== undefined && comparableName(before.content.name) === wanted) return;
    const all = await this.reader.everything(signal);
    const other = all.find(({ content }) => comparableName(content.name) === wanted);
    if (other) throw new PurposeNameTakenError({ id: other.id, name: other.content.name });
    if (before === undefined && all.length >= MAX_PURPOSES) throw new TooManyPurposesError(MAX_PURPOSES);
  }
}

function actOf({ caller, requestId }: Requester) {
  return { actor: actorOf(caller), requestId } as const;
}
