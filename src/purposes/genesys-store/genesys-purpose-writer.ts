import { actorOf } from '../../audit/event/audit-actor';
import type { Requester } from '../../auth/requested-by';
import { PreconditionFailedError } from '../../common/precondition-errors';
import { comparableName } from '../comparable-name';
import type { Author, PurposeContent, StoredPurpose } from '../purpose';
import { PurposeNameTakenError, PurposeNotFoundError, TooManyPurposesError } from '../purpose-errors';
import { MOST_PURPOSES } from '../store/purpose-store';
import type { PurposeVersions } from '../store/purpose-versions';
import type { GenesysPurposeReader } from './genesys-purpose-reader';
import type { GenesysPurposeSender } from './genesys-purpose-sender';
import { targetOf, type WriteRecords } from './write-records';
import type { WriterTurn } from './writer-turn';

/** Changes purposes at Genesys, one at a time: it looks, tells the audit log, and writes. */
export class GenesysPurposeWriter {
  constructor(
    private readonly sender: GenesysPurposeSender,
    private readonly reader: GenesysPurposeReader,
    private readonly kept: PurposeVersions,
    private readonly records: WriteRecords,
    private readonly turn: WriterTurn,
  ) {}

  create(content: PurposeContent, by: Requester): Promise<StoredPurpose> {
    return this.turn.take((signal) =>
      this.records.run(
        { action: 'purpose.created', ...actOf(by), target: null },
        async () => {
          await this.refuseTaken(content.name, undefined, signal);
          await this.records.announce('create', by, undefined, content);
          return this.sender.create(content, signal);
        },
        async (tx, purpose) => {
          await this.kept.keepInstead(tx, purpose, content, purpose.modifiedAt, authorOf(by));
          return { value: purpose, recorded: { target: targetOf(purpose), after: content } };
        },
      ),
    );
  }

  replace(before: StoredPurpose, content: PurposeContent, by: Requester): Promise<StoredPurpose> {
    return this.turn.take((signal) =>
      this.records.run(
        { action: 'purpose.replaced', ...actOf(by), target: targetOf(before) },
        async () => {
          await this.refuseOvertaken(before, signal);
          await this.refuseTaken(content.name, before, signal);
          await this.records.announce('replace', by, before, content);
          return this.sender.replace(before, content, signal);
        },
        async (tx, after) => {
          await this.kept.keepInstead(tx, after, content, after.modifiedAt, authorOf(by));
          return { value: after, recorded: { before: before.content, after: content } };
        },
      ),
    );
  }

  delete(before: StoredPurpose, by: Requester): Promise<void> {
    return this.turn.take((signal) =>
      this.records.run(
        { action: 'purpose.deleted', ...actOf(by), target: targetOf(before) },
        async () => {
          await this.refuseOvertaken(before, signal);
          await this.records.announce('delete', by, before);
          await this.sender.delete(before.id, signal);
        },
        async (tx) => {
          const deletion = { id: before.id, version: before.version + 1 };
          await this.kept.keepInstead(tx, deletion, null, new Date().toISOString(), authorOf(by));
          return { value: undefined, recorded: { before: before.content } };
        },
      ),
    );
  }

  /** What was written here may not be what Genesys has now. */
  private async refuseOvertaken({ id, version }: StoredPurpose, signal: AbortSignal): Promise<void> {
    const now = await this.reader.get(id, signal);
    if (now === undefined) throw new PurposeNotFoundError();
    if (now.version !== version) throw new PreconditionFailedError();
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
    if (before === undefined && all.length >= MOST_PURPOSES) throw new TooManyPurposesError(MOST_PURPOSES);
  }
}

function actOf({ caller, requestId }: Requester) {
  return { actor: actorOf(caller), requestId } as const;
}

function authorOf({ caller }: Requester): Author {
  return { type: caller.kind, id: caller.id };
}
