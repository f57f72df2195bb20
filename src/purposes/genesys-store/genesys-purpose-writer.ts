import { actorOf } from '../../audit/event/audit-actor';
import type { Requester } from '../../auth/requested-by';
import { PreconditionFailedError } from '../../common/precondition-errors';
import type { CallOptions } from '../../genesys/call-context';
import { GenesysNotFoundError } from '../../genesys/errors/genesys-not-found-error';
import type { PurposesGateway } from '../../genesys/gateways/purposes-gateway';
import { comparableName } from '../comparable-name';
import type { Author, PurposeContent, StoredPurpose } from '../purpose';
import {
  PurposeNameTakenError,
  PurposeNotFoundError,
  PurposeRetainedError,
  TooManyPurposesError,
} from '../purpose-errors';
import { MOST_PURPOSES } from '../store/purpose-store';
import type { PurposeVersions } from '../store/purpose-versions';
import type { GenesysPurposeReader } from './genesys-purpose-reader';
import { isConflict, isOpen, sayingWhen } from './genesys-failures';
import { mergedPurpose, toPurposeBody } from './merged-purpose';
import { targetOf, type WriteRecords } from './write-records';
import type { WriterTurn } from './writer-turn';

/** Changes purposes at Genesys, one at a time: it looks, tells the audit log, and writes. */
export class GenesysPurposeWriter {
  constructor(
    private readonly gateway: PurposesGateway,
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
          return this.sendNew(content, signal);
        },
        async (tx, purpose) => {
          await this.kept.keep(tx, purpose, content, purpose.modifiedAt, authorOf(by));
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
          return this.sendReplacement(before.id, content, signal);
        },
        async (tx, after) => {
          await this.kept.keep(tx, after, content, after.modifiedAt, authorOf(by));
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
          await this.sendDeletion(before.id, signal);
        },
        async (tx) => {
          const deletion = { id: before.id, version: before.version + 1 };
          await this.kept.keep(tx, deletion, null, new Date().toISOString(), authorOf(by));
          return { value: undefined, recorded: { before: before.content } };
        },
      ),
    );
  }

  private async sendNew(content: PurposeContent, signal: AbortSignal): Promise<StoredPurpose> {
    try {
      const entity = await sayingWhen(this.gateway.create(toPurposeBody(content), callFor(signal)));
      return mergedPurpose(entity, content);
    } catch (error) {
      if (isConflict(error)) throw new PurposeNameTakenError();
      // It was not there before, and nobody else writes meanwhile: if it is there now, it was made.
      const made = isOpen(error) ? await this.named(content.name, signal) : undefined;
      if (made === undefined) throw error;
      return { ...made, content };
    }
  }

  private async sendReplacement(
    id: string,
    content: PurposeContent,
    signal: AbortSignal,
  ): Promise<StoredPurpose> {
    try {
      const entity = await sayingWhen(this.gateway.replace(id, toPurposeBody(content), callFor(signal)));
      return mergedPurpose(entity, content);
    } catch (error) {
      if (isConflict(error)) throw new PurposeNameTakenError();
      throw error instanceof GenesysNotFoundError ? new PurposeNotFoundError() : error;
    }
  }

  /** What is gone already is deleted too. */
  private async sendDeletion(id: string, signal: AbortSignal): Promise<void> {
    try {
      await sayingWhen(this.gateway.delete(id, callFor(signal)));
    } catch (error) {
      if (isConflict(error)) throw new PurposeRetainedError([]);
      if (!(error instanceof GenesysNotFoundError)) throw error;
    }
  }

  /** What was written here is known without asking Genesys. */
  private async refuseOvertaken({ id, version }: StoredPurpose, signal: AbortSignal): Promise<void> {
    const latest = (await this.kept.latest([id])).get(id);
    if (latest?.content === null) throw new PurposeNotFoundError();
    if (latest !== undefined && latest.version > version) throw new PreconditionFailedError();
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

  private async named(name: string, signal: AbortSignal): Promise<StoredPurpose | undefined> {
    const all = await this.reader.everything(signal);
    return all.find(({ content }) => content.name === name);
  }
}

function callFor(signal: AbortSignal): CallOptions {
  return { priority: 'interactive', signal };
}

function actOf({ caller, requestId }: Requester) {
  return { actor: actorOf(caller), requestId } as const;
}

function authorOf({ caller }: Requester): Author {
  return { type: caller.kind, id: caller.id };
}
