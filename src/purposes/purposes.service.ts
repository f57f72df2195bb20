import { Inject, Injectable } from '@nestjs/common';
import { looksLikeSecret } from '../audit/event/secret-guard';
import type { Requester } from '../auth/requested-by';
import { type ErrorDetail, InvalidRequestError } from '../common/errors';
import { requireMatch } from '../http/entity-tag';
import { CategoryStore } from './categories/category-store';
import { categoryFaults } from './category-faults';
import type { PurposeContent, PurposeVersion, StoredPurpose } from './purpose';
import { PurposeNotFoundError, PurposeRetiredError, StatusStepError } from './purposes.errors';
import { RetentionLinks } from './retention/retention-links';
import { firstStatuses, isStepAllowed } from './status-steps';
import {
  type HeldReferences,
  type PurposePage,
  type PurposeQuery,
  PurposeStore,
} from './store/purpose-store';
import { isDeepStrictEqual } from 'node:util';

/** The requested content of a purpose; without a status, the status stays as it is. */
export type RequestedPurpose = Omit<PurposeContent, 'status'> & Partial<Pick<PurposeContent, 'status'>>;

/** Reads and writes purposes, whichever store holds them. */
@Injectable()
export class PurposesService {
  constructor(
    private readonly store: PurposeStore,
    @Inject(CategoryStore) private readonly categories: Pick<CategoryStore, 'all' | 'hold'>,
    private readonly retention: RetentionLinks,
  ) {}

  page(query: PurposeQuery): Promise<PurposePage> {
    return this.store.page(query);
  }

  /** Throws PurposeNotFoundError (404). */
  async get(id: string): Promise<StoredPurpose> {
    const purpose = await this.store.get(id);
    if (purpose === undefined) throw new PurposeNotFoundError();
    return purpose;
  }

  /** Throws InvalidRequestError (400) before anything is sent, or what the store throws. */
  async create({ status = 'active', ...wanted }: RequestedPurpose, by: Requester): Promise<StoredPurpose> {
    const content = { ...wanted, status };
    if (!firstStatuses.includes(status)) {
      throw invalid([{ pointer: '/body/status', detail: `must be ${firstStatuses.join(', ')} at first` }]);
    }
    await this.refuseFaults(content);
    return this.store.create(content, by, (held) => this.refuseDangling(content, held));
  }

  /**
   * Throws PurposeNotFoundError (404), PreconditionRequiredError (428), PreconditionFailedError (412),
   * InvalidRequestError (400), StatusStepError or PurposeRetiredError (409), or what the store throws.
   */
  async replace(
    id: string,
    wanted: RequestedPurpose,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<StoredPurpose> {
    const before = await this.matching(id, ifMatch);
    const { status } = before.content;
    const content = { ...wanted, status: wanted.status ?? status };
    if (!isStepAllowed(status, content.status)) throw new StatusStepError(status, content.status);
    if (status === 'retired' && !isEqualExcept('successorId', before.content, content)) {
      throw new PurposeRetiredError();
    }
    await this.refuseFaults(content, before);
    return this.store.replace(before, content, by, (held) => this.refuseDangling(content, held, before));
  }

  /**
   * Throws PurposeNotFoundError (404), PreconditionRequiredError (428), PreconditionFailedError (412) or
   * PurposeRetainedError (409).
   */
  async delete(id: string, ifMatch: string | undefined, by: Requester): Promise<void> {
    const before = await this.matching(id, ifMatch);
    await this.retention.refuseRetained(before.content);
    await this.store.delete(before, by);
  }

  /** The newest first; those of a deleted purpose stay. Throws PurposeNotFoundError (404). */
  async versions(
    id: string,
    size: number,
    before?: number,
  ): Promise<{ versions: PurposeVersion[]; next?: number }> {
    const read = await this.store.versions(id, size + 1, before);
    if (read.length === 0 && before === undefined) throw new PurposeNotFoundError();
    const versions = read.slice(0, size);
    return { versions, next: read.length > size ? versions.at(-1)?.version : undefined };
  }

  private async matching(id: string, ifMatch: string | undefined): Promise<StoredPurpose> {
    const purpose = await this.get(id);
    requireMatch(ifMatch, purpose.version);
    return purpose;
  }

  private async refuseFaults(content: PurposeContent, before?: StoredPurpose): Promise<void> {
    if (looksLikeSecret(JSON.stringify(content))) {
      throw invalid([{ pointer: '/body', detail: 'must not contain a key or token' }]);
    }
    const isThere = async (id: string) => (await this.store.get(id)) !== undefined;
    const faults = [
      ...categoryFaults(content.dataCategories, await this.categories.all(), before?.content.dataCategories),
      ...(await successorFaults(content, isThere, before)),
      ...(await this.retention.faults(content, before?.content)),
    ];
    if (faults.length > 0) throw invalid(faults);
  }

  /** Repeats the check of what our own users can delete in the meantime, now in a way that prevents it. */
  private async refuseDangling(
    content: PurposeContent,
    { tx, hasPurpose }: HeldReferences,
    before?: StoredPurpose,
  ): Promise<void> {
    if (tx !== undefined) await this.categories.hold(tx);
    const faults = [
      ...categoryFaults(
        content.dataCategories,
        await this.categories.all(tx),
        before?.content.dataCategories,
      ),
      ...(await successorFaults(content, hasPurpose, before)),
    ];
    if (faults.length > 0) throw invalid(faults);
  }
}

async function successorFaults(
  { status, successorId }: PurposeContent,
  isThere: (id: string) => Promise<boolean>,
  before?: StoredPurpose,
): Promise<ErrorDetail[]> {
  const fault = (detail: string) => [{ pointer: '/body/successorId', detail }];
  if (successorId === undefined) return [];
  if (status !== 'retired') return fault('can only be set with the status retired');
  if (successorId === before?.id) return fault('must be another purpose');
  if (successorId === before?.content.successorId) return [];
  return (await isThere(successorId)) ? [] : fault('names no purpose');
}

function invalid(faults: readonly ErrorDetail[]): InvalidRequestError {
  return new InvalidRequestError(faults);
}

/** Whether two are the same except for one member; a member that is undefined counts as absent. */
function isEqualExcept<T extends object>(member: keyof T, one: T, other: T): boolean {
  return isDeepStrictEqual(without(member, one), without(member, other));
}

function without<T extends object>(member: keyof T, value: T): object {
  const entries = Object.entries(value).filter(([name, content]) => name !== member && content !== undefined);
  return Object.fromEntries(entries);
}
