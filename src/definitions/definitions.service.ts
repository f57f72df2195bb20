import type { Kysely, Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { JsonValue } from '../audit/audit-record';
import { actorOf } from '../audit/event/audit-actor';
import { looksLikeSecret } from '../audit/event/secret-guard';
import type { AuditedWork } from '../audit/log/audited-work';
import type { Requester } from '../auth/requested-by';
import { InvalidRequestError, type DomainError, type NotFoundError } from '../common/errors';
import type { Notifications } from '../database/notifications/notifications';
import type { Schema } from '../database/schema';
import { requireMatch } from '../http/entity-tag';
import type { Definition } from './definition';
import { type Author, authorOf } from '../auth/author';

/** Where definitions of one kind are stored. */
interface DefinitionStore<Stored extends Definition> {
  /** Until the transaction ends no one else changes them, so that what was counted or compared still holds. */
  lock(tx: Transaction<Schema>): Promise<void>;
  count(tx: Transaction<Schema>): Promise<number>;
  insert(tx: Transaction<Schema>, definition: Stored): Promise<void>;
  replace(tx: Transaction<Schema>, definition: Stored): Promise<void>;
  delete(tx: Transaction<Schema>, definition: Stored, at: string, by: Author): Promise<void>;
  get(id: string, db?: Kysely<Schema>): Promise<Stored | undefined>;
  /** At most `size` in the order of creation, those after the definition `after`. */
  page(size: number, after?: string): Promise<Stored[]>;
}

/** What the kinds of definitions differ in. */
interface DefinitionKind<Stored extends Definition> {
  /** As audit actions and targets name it. */
  readonly name: 'assertion' | 'conflict_rule' | 'enforcement' | 'review_template';
  /** How many may be stored. */
  readonly limit: number;
  /** Published when one was created, changed or deleted. */
  readonly channel: string;
  readonly noSuch: () => NotFoundError;
  readonly tooMany: (limit: number) => DomainError;
  /** A new one, with what only this kind has. */
  readonly first: (definition: Definition<Stored['content']>) => Stored;
  /** Refuses references to what does not exist, but for those that `before` had. Throws InvalidRequestError (400). */
  readonly refuseUnknown: (content: Stored['content'], before?: Stored['content']) => Promise<void>;
  /** What a record of the audit log has of it, where the whole may be too long. */
  readonly record?: (content: Stored['content']) => JsonValue;
}

/** What a kind of definition is written with. */
interface DefinitionTools<Stored extends Definition> {
  readonly store: DefinitionStore<Stored>;
  readonly audited: AuditedWork;
  readonly notifications: Pick<Notifications, 'send'>;
  /** RFC 3339, UTC. */
  readonly now: () => string;
}

/** Writes definitions of one kind, each change with its record in the audit log. */
export abstract class DefinitionsService<Stored extends Definition> {
  protected constructor(
    private readonly kind: DefinitionKind<Stored>,
    private readonly tools: DefinitionTools<Stored>,
  ) {}

  /** Throws InvalidRequestError (400), or 409 where the maximum is stored. */
  async create(content: Stored['content'], { caller, requestId }: Requester): Promise<Stored> {
    const { kind, tools } = this;
    refuseSecrets(content);
    await kind.refuseUnknown(content);
    const by = authorOf(caller);
    const at = tools.now();
    const written = { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by };
    const definition = kind.first({ id: uuidv7(), version: 1, content, ...written });
    const act = { action: `${kind.name}.created`, actor: actorOf(caller), requestId, target: null } as const;
    return tools.audited.run(act, async (tx) => {
      await tools.store.lock(tx);
      if ((await tools.store.count(tx)) >= kind.limit) throw kind.tooMany(kind.limit);
      await tools.store.insert(tx, definition);
      await this.announce(tx);
      return {
        value: definition,
        recorded: { target: this.targetOf(definition), after: this.record(content) },
      };
    });
  }

  /**
   * Throws NotFoundError (404), PreconditionRequiredError (428), PreconditionFailedError (412) or
   * InvalidRequestError (400).
   */
  async replace(
    id: string,
    content: Stored['content'],
    ifMatch: string | undefined,
    { caller, requestId }: Requester,
  ): Promise<Stored> {
    const { kind, tools } = this;
    refuseSecrets(content);
    const before = await this.get(id);
    requireMatch(ifMatch, before.version);
    await kind.refuseUnknown(content, before.content);
    const act = { action: `${kind.name}.replaced`, actor: actorOf(caller), requestId } as const;
    return tools.audited.run({ ...act, target: this.targetOf(before) }, async (tx) => {
      const current = await this.matching(tx, id, ifMatch);
      const definition: Stored = {
        ...current,
        version: current.version + 1,
        content,
        updatedAt: tools.now(),
        updatedBy: authorOf(caller),
      };
      await tools.store.replace(tx, definition);
      await this.announce(tx);
      const [before, after] = [this.record(current.content), this.record(content)];
      return { value: definition, recorded: { target: this.targetOf(definition), before, after } };
    });
  }

  /** Throws NotFoundError (404), PreconditionRequiredError (428) or PreconditionFailedError (412). */
  async delete(id: string, ifMatch: string | undefined, { caller, requestId }: Requester): Promise<void> {
    const { kind, tools } = this;
    const before = await this.get(id);
    requireMatch(ifMatch, before.version);
    const act = { action: `${kind.name}.deleted`, actor: actorOf(caller), requestId } as const;
    await tools.audited.run({ ...act, target: this.targetOf(before) }, async (tx) => {
      const current = await this.matching(tx, id, ifMatch);
      await tools.store.delete(tx, current, tools.now(), authorOf(caller));
      await this.announce(tx);
      return { value: undefined, recorded: { before: this.record(current.content) } };
    });
  }

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<Stored> {
    return this.found(await this.tools.store.get(id));
  }

  /** At most `size` in the order of creation, after the definition `after`; `next` where more follow. */
  async page(size: number, after?: string): Promise<{ items: Stored[]; next?: string }> {
    const read = await this.tools.store.page(size + 1, after);
    const items = read.slice(0, size);
    return { items, next: read.length > size ? items.at(-1)?.id : undefined };
  }

  /** The definition as this transaction sees it, if it is still the version that the caller changed. */
  private async matching(tx: Transaction<Schema>, id: string, ifMatch: string | undefined): Promise<Stored> {
    await this.tools.store.lock(tx);
    const current = this.found(await this.tools.store.get(id, tx));
    requireMatch(ifMatch, current.version);
    return current;
  }

  private found(definition: Stored | undefined): Stored {
    if (definition === undefined) throw this.kind.noSuch();
    return definition;
  }

  private record(content: Stored['content']): JsonValue {
    return this.kind.record?.(content) ?? content;
  }

  private announce(tx: Transaction<Schema>): Promise<void> {
    return this.tools.notifications.send(tx, this.kind.channel, '');
  }

  private targetOf({ id, content }: Stored) {
    return { type: this.kind.name, id, name: content.name };
  }
}

/** Secrets do not belong in what everyone who reads definitions or the audit log sees. */
function refuseSecrets(content: Definition['content']): void {
  if (!looksLikeSecret(JSON.stringify(content))) return;
  throw new InvalidRequestError([{ pointer: '/body', detail: 'must not contain a key or token' }]);
}
