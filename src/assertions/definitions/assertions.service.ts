import { Inject, Injectable, Optional } from '@nestjs/common';
import { trustedTime } from '../../common/trusted-clock';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../../audit/event/audit-actor';
import { looksLikeSecret } from '../../audit/event/secret-guard';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { requireMatch } from '../../http/entity-tag';
import { InvalidRequestError } from '../../common/errors';
import { Notifications } from '../../database/notifications/notifications';
import type { Schema } from '../../database/schema';
import { noSuchAssertion, TooManyAssertionsError } from '../assertions.errors';
import { ASSERTIONS_CHANGED } from '../assertions-channel';
import { AssertionReferences } from './assertion-references';
import { AssertionStore } from './assertion-store';
import { MAX_ASSERTIONS, type AssertionContent, type StoredAssertion } from './stored-assertion';

/** Writes assertions, each change with its record in the audit log. */
@Injectable()
export class AssertionsService {
  constructor(
    private readonly store: AssertionStore,
    @Inject(AssertionReferences) private readonly references: Pick<AssertionReferences, 'refuseUnknown'>,
    private readonly audited: AuditedWork,
    @Inject(Notifications) private readonly notifications: Pick<Notifications, 'send'>,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Throws InvalidRequestError (400) or TooManyAssertionsError (409). */
  async create(content: AssertionContent, { caller, requestId }: Requester): Promise<StoredAssertion> {
    refuseSecrets(content);
    await this.references.refuseUnknown(content.claim);
    const by = { type: caller.kind, id: caller.id };
    const at = this.now();
    const written = { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by };
    const assertion: StoredAssertion = { id: uuidv7(), version: 1, content, ...written };
    const act = { action: 'assertion.created', actor: actorOf(caller), requestId, target: null } as const;
    return this.audited.run(act, async (tx) => {
      await this.store.lock(tx);
      if ((await this.store.count(tx)) >= MAX_ASSERTIONS) throw new TooManyAssertionsError(MAX_ASSERTIONS);
      await this.store.insert(tx, assertion);
      await this.announce(tx);
      return { value: assertion, recorded: { target: targetOf(assertion), after: content } };
    });
  }

  /**
   * Throws NotFoundError (404), PreconditionRequiredError (428), PreconditionFailedError (412) or
   * InvalidRequestError (400).
   */
  async replace(
    id: string,
    content: AssertionContent,
    ifMatch: string | undefined,
    { caller, requestId }: Requester,
  ): Promise<StoredAssertion> {
    refuseSecrets(content);
    const before = await this.get(id);
    requireMatch(ifMatch, before.version);
    await this.references.refuseUnknown(content.claim, before.content.claim);
    const act = { action: 'assertion.replaced', actor: actorOf(caller), requestId } as const;
    return this.audited.run({ ...act, target: targetOf(before) }, async (tx) => {
      const current = await this.matching(tx, id, ifMatch);
      const assertion: StoredAssertion = {
        ...current,
        version: current.version + 1,
        content,
        updatedAt: this.now(),
        updatedBy: { type: caller.kind, id: caller.id },
      };
      await this.store.replace(tx, assertion);
      await this.announce(tx);
      const recorded = { target: targetOf(assertion), before: current.content, after: content };
      return { value: assertion, recorded };
    });
  }

  /** Throws NotFoundError (404), PreconditionRequiredError (428) or PreconditionFailedError (412). */
  async delete(id: string, ifMatch: string | undefined, { caller, requestId }: Requester): Promise<void> {
    const before = await this.get(id);
    requireMatch(ifMatch, before.version);
    const act = { action: 'assertion.deleted', actor: actorOf(caller), requestId } as const;
    await this.audited.run({ ...act, target: targetOf(before) }, async (tx) => {
      const current = await this.matching(tx, id, ifMatch);
      await this.store.delete(tx, id);
      await this.announce(tx);
      return { value: undefined, recorded: { before: current.content } };
    });
  }

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<StoredAssertion> {
    return found(await this.store.get(id));
  }

  /** At most `size` assertions in the order of creation, after the assertion `after`; `next` where more follow. */
  async page(size: number, after?: string): Promise<{ assertions: StoredAssertion[]; next?: string }> {
    const read = await this.store.page(size + 1, after);
    const assertions = read.slice(0, size);
    return { assertions, next: read.length > size ? assertions.at(-1)?.id : undefined };
  }

  /** The assertion as this transaction sees it, if it is still the version that the caller changed. */
  private async matching(
    tx: Transaction<Schema>,
    id: string,
    ifMatch: string | undefined,
  ): Promise<StoredAssertion> {
    await this.store.lock(tx);
    const current = found(await this.store.get(id, tx));
    requireMatch(ifMatch, current.version);
    return current;
  }

  private announce(tx: Transaction<Schema>): Promise<void> {
    return this.notifications.send(tx, ASSERTIONS_CHANGED, '');
  }
}

function found(assertion: StoredAssertion | undefined): StoredAssertion {
  if (assertion === undefined) throw noSuchAssertion();
  return assertion;
}

function targetOf({ id, content }: StoredAssertion) {
  return { type: 'assertion', id, name: content.name } as const;
}

/** Secrets do not belong in what everyone with access to assertions or to the audit log reads. */
function refuseSecrets(content: AssertionContent): void {
  if (!looksLikeSecret(JSON.stringify(content))) return;
  throw new InvalidRequestError([{ pointer: '/body', detail: 'must not contain a key or token' }]);
}
