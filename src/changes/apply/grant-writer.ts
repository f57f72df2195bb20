import { Inject, Injectable } from '@nestjs/common';
import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { CallOptions } from '../../genesys/call-context';
import { GenesysNotFoundError, GenesysRequestRefusedError } from '../../genesys/genesys.errors';
import {
  MAX_PAIRS_PER_CALL,
  GrantWritesGateway,
  type WritableSubject,
} from '../../genesys/gateways/grant-writes-gateway';

/** The outcome of a write to Genesys. */
export interface WriteOutcome {
  calls: number;
  readonly correlationIds: string[];
  /** The first thing that went wrong; nothing more was sent after it, save for pairs that are independent of it. */
  failure?: unknown;
}

type Kind = 'add' | 'remove';

export type WriteOptions = Pick<CallOptions, 'signal' | 'permit'>;

/**
 * Adds and removes grants in Genesys, with as few calls as possible. Additions come first, so that no one is locked out
 * in between.
 */
@Injectable()
export class GrantWriter {
  constructor(
    @Inject(GrantWritesGateway) private readonly gateway: Pick<GrantWritesGateway, 'add' | 'remove'>,
  ) {}

  /** Never throws: what was sent must be known whatever happened. */
  async write(
    subject: WritableSubject,
    { missing, surplus }: { missing: readonly HeldRole[]; surplus: readonly HeldRole[] },
    options: WriteOptions,
  ): Promise<WriteOutcome> {
    const written: WriteOutcome = { calls: 0, correlationIds: [] };
    for (const [kind, grants] of [['add', missing] as const, ['remove', surplus] as const]) {
      for (let at = 0; at < grants.length && written.failure === undefined; at += MAX_PAIRS_PER_CALL)
        await this.bulk(kind, subject, grants.slice(at, at + MAX_PAIRS_PER_CALL), options, written);
    }
    return written;
  }

  /** A call does all or nothing: if a role or division is gone, the pairs are sent one by one. */
  private async bulk(
    kind: Kind,
    subject: WritableSubject,
    grants: readonly HeldRole[],
    options: WriteOptions,
    written: WriteOutcome,
  ): Promise<void> {
    const failure = await this.call(kind, subject, grants, options, written);
    if (!isOfSomePair(failure) || grants.length === 1) {
      written.failure ??= failure;
      return;
    }
    for (const grant of grants) {
      const alone = await this.call(kind, subject, [grant], options, written);
      // What is gone cannot be held any more.
      if (kind === 'remove' && alone instanceof GenesysNotFoundError) continue;
      written.failure ??= alone;
    }
  }

  private async call(
    kind: Kind,
    subject: WritableSubject,
    grants: readonly HeldRole[],
    options: WriteOptions,
    written: WriteOutcome,
  ): Promise<unknown> {
    written.calls++;
    try {
      const id = await this.gateway[kind](subject, grants, options);
      if (id !== undefined) written.correlationIds.push(id);
      return undefined;
    } catch (error) {
      return error;
    }
  }
}

/** Whether a call failed because a role or a division is gone: the other pairs may still be sent. */
function isOfSomePair(failure: unknown): boolean {
  if (failure instanceof GenesysNotFoundError) return true;
  return failure instanceof GenesysRequestRefusedError && failure.genesys.code === 'bad.role.divisions';
}
