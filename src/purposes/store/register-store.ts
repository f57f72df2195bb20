import { Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import type { Kysely, Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { PreconditionFailedError } from '../../http/precondition-errors';
import { UniqueViolationError } from '../../database/database.errors';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { comparableName } from '../comparable-name';
import type { PurposeContent, PurposeVersion, StoredPurpose } from '../purpose';
import {
  PurposeNameTakenError,
  PurposeNotFoundError,
  PurposeSucceedsError,
  TooManyPurposesError,
} from '../purposes.errors';
import { toPurpose, toPurposeRow } from './purpose-rows';
import {
  MAX_PURPOSES,
  PurposeStore,
  type HeldReferences,
  type PurposePage,
  type PurposeQuery,
  type ReferenceCheck,
} from './purpose-store';
import { PurposeVersions } from './purpose-versions';
import { readPage } from './register-pages';
import { authorOf } from '../../auth/author';

/** So few that reading their rows is soon done: checks are answered in between. */
const BATCH = 100;

/** Purposes in our own database. */
@Injectable()
export class RegisterStore extends PurposeStore {
  constructor(
    private readonly database: Database,
    private readonly versionsKept: PurposeVersions,
    private readonly audited: AuditedWork,
    @Optional() private readonly now: () => string = trustedTime,
  ) {
    super();
  }

  override page(query: PurposeQuery): Promise<PurposePage> {
    return readPage(this.database.kysely, query);
  }

  override async get(
    id: string,
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<StoredPurpose | undefined> {
    const row = await db.selectFrom('purpose').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toPurpose(row);
  }

  override async create(
    content: PurposeContent,
    by: Requester,
    check?: ReferenceCheck,
  ): Promise<StoredPurpose> {
    const at = this.now();
    const purpose: StoredPurpose = { id: uuidv7(), version: 1, content, createdAt: at, modifiedAt: at };
    const act = { action: 'purpose.created', ...actOf(by), target: targetOf(purpose) } as const;
    const work = this.audited.run(act, async (tx) => {
      await check?.(heldIn(tx));
      await this.refuseTaken(tx, content.name);
      await refuseTooMany(tx);
      const { type, id } = authorOf(by.caller);
      const authors = {
        created_by_type: type,
        created_by_id: id,
        modified_by_type: type,
        modified_by_id: id,
      };
      await tx
        .insertInto('purpose')
        .values({ ...toPurposeRow(purpose), ...authors })
        .execute();
      await this.keep(tx, purpose, by);
      return { value: purpose, recorded: { after: content } };
    });
    return this.namingOther(work, content.name);
  }

  override async replace(
    before: StoredPurpose,
    content: PurposeContent,
    by: Requester,
    check?: ReferenceCheck,
  ): Promise<StoredPurpose> {
    const after = { ...before, version: before.version + 1, content, modifiedAt: this.now() };
    const act = { action: 'purpose.replaced', ...actOf(by), target: targetOf(before) } as const;
    const work = this.audited.run(act, async (tx) => {
      await check?.(heldIn(tx));
      await this.refuseTaken(tx, content.name, before.id);
      const { id, ...row } = toPurposeRow(after);
      const author = authorOf(by.caller);
      const { numUpdatedRows } = await tx
        .updateTable('purpose')
        .set({ ...row, modified_by_type: author.type, modified_by_id: author.id })
        .where('id', '=', id)
        .where('version', '=', before.version)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) await this.refuseOvertaken(tx, id);
      await this.keep(tx, after, by);
      return { value: after, recorded: { before: before.content, after: content } };
    });
    return this.namingOther(work, content.name, before.id);
  }

  override delete(before: StoredPurpose, by: Requester): Promise<void> {
    const { id, version, content } = before;
    const act = { action: 'purpose.deleted', ...actOf(by), target: targetOf(before) } as const;
    return this.audited.run(act, async (tx) => {
      const rows = tx.deleteFrom('purpose').where('id', '=', id).where('version', '=', version);
      if ((await rows.executeTakeFirst()).numDeletedRows === 0n) await this.refuseOvertaken(tx, id);
      await refuseSuccessor(tx, id);
      await tx.deleteFrom('purpose_category').where('purpose_id', '=', id).execute();
      const deletion = { id, version: version + 1 };
      await this.versionsKept.keep(tx, deletion, null, this.now(), authorOf(by.caller));
      return { value: undefined, recorded: { before: content } };
    });
  }

  override whileUsersHeld<T>(
    query: PurposeQuery,
    work: (usersNow: (tx: Transaction<Schema>) => Promise<PurposePage>) => Promise<T>,
  ): Promise<T> {
    return work((tx) => readPage(tx, query));
  }

  override versions(id: string, size: number, before?: number): Promise<readonly PurposeVersion[]> {
    return this.versionsKept.page(id, size, before);
  }

  override async *all(size = BATCH): AsyncGenerator<readonly StoredPurpose[]> {
    for (let after = ''; ;) {
      const rows = this.database.kysely
        .selectFrom('purpose')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id');
      const batch = (await rows.limit(size).execute()).map(toPurpose);
      if (batch.length > 0) yield batch;
      if (batch.length < size) return;
      after = batch.at(-1)!.id;
    }
  }

  private async keep(tx: Transaction<Schema>, purpose: StoredPurpose, by: Requester): Promise<void> {
    const { id, content, modifiedAt } = purpose;
    await this.versionsKept.keep(tx, purpose, content, modifiedAt, authorOf(by.caller));
    await tx.deleteFrom('purpose_category').where('purpose_id', '=', id).execute();
    const uses = content.dataCategories.map((category) => ({ category, purpose_id: id }));
    await tx.insertInto('purpose_category').values(uses).execute();
  }

  /** Two callers that take a name at once both pass here: the unique column stops one of them. */
  private async refuseTaken(db: Kysely<Schema>, name: string, exceptId = ''): Promise<void> {
    const rows = db.selectFrom('purpose').selectAll().where('comparable_name', '=', comparableName(name));
    const row = await rows.where('id', '!=', exceptId).executeTakeFirst();
    if (row) throw new PurposeNameTakenError({ id: row.id, name: toPurpose(row).content.name });
  }

  private async namingOther<T>(work: Promise<T>, name: string, exceptId?: string): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof UniqueViolationError) await this.refuseTaken(this.database.kysely, name, exceptId);
      throw error;
    }
  }

  private async refuseOvertaken(tx: Transaction<Schema>, id: string): Promise<never> {
    throw (await this.get(id, tx)) === undefined ? new PurposeNotFoundError() : new PreconditionFailedError();
  }
}

function actOf({ caller, requestId }: Requester) {
  return { actor: actorOf(caller), requestId };
}

function targetOf({ id, content }: StoredPurpose) {
  return { type: 'purpose', id, name: content.name } as const;
}

/** A purpose that is found is locked: it can be deleted only after this transaction, which the deletion then sees. */
function heldIn(tx: Transaction<Schema>): HeldReferences {
  const hasPurpose = async (id: string) => {
    const rows = await tx.updateTable('purpose').set({ id }).where('id', '=', id).executeTakeFirstOrThrow();
    return rows.numUpdatedRows === 1n;
  };
  return { tx, hasPurpose };
}

/**
 * After the deletion, which waits for transactions about to refer to the purpose. Only a retired one has a successor.
 */
async function refuseSuccessor(tx: Transaction<Schema>, id: string): Promise<void> {
  const retired = tx.selectFrom('purpose').selectAll().where('status', '=', 'retired');
  const naming = await retired.where('content', 'like', `%"successorId":"${id}"%`).execute();
  const before = naming.map(toPurpose).filter(({ content }) => content.successorId === id);
  if (before.length > 0)
    throw new PurposeSucceedsError(before.map(({ id, content: { name } }) => ({ id, name })));
}

async function refuseTooMany(tx: Transaction<Schema>): Promise<void> {
  const { count } = await tx
    .selectFrom('purpose')
    .select((rows) => rows.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= MAX_PURPOSES) throw new TooManyPurposesError(MAX_PURPOSES);
}
