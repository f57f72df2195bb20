import { Inject, Injectable, Optional } from '@nestjs/common';
import { trustedNow } from '../../common/trusted-clock';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../../audit/event/audit-actor';
import { looksLikeSecret } from '../../audit/event/secret-guard';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError } from '../../common/errors';
import type { ConflictException, Finding } from './finding';
import { FindingOffenders } from './finding-offenders';
import { FindingResolvedError, OwnExceptionError } from '../conflicts.errors';
import { FindingStore } from './finding-store';
import { found } from './findings.service';
import { authorOf } from '../../auth/author';

/** Longer is no exception but a rule. */
const MAX_MS = 2 * 366 * 86_400_000;

export interface NewException {
  readonly owner: string;
  readonly reason: string;
  readonly compensatingControl: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/** Accepts violations for a time, each with its record in the audit log. */
@Injectable()
export class ExceptionsService {
  constructor(
    private readonly findings: FindingStore,
    private readonly audited: AuditedWork,
    @Inject(FindingOffenders) private readonly concerned: Pick<FindingOffenders, 'include'>,
    @Optional() private readonly now: () => number = trustedNow,
  ) {}

  /** In place of the one before. Throws NotFoundError (404), OwnExceptionError (403), FindingResolvedError (409) or InvalidRequestError (400). */
  async set(id: string, wanted: NewException, by: Requester): Promise<void> {
    const { caller, requestId } = by;
    const exception = this.newException(wanted, authorOf(caller));
    const at = exception.createdAt;
    const finding = found(await this.findings.get(id, at));
    const act = { action: 'conflict_exception.set', actor: actorOf(caller), requestId } as const;
    const isOwn = await this.concerned.include(finding, caller);
    await this.audited.run({ ...act, target: targetOf(finding) }, async (tx) => {
      if (isOwn) throw new OwnExceptionError();
      const isRuled = await this.findings.holdRule(tx, finding);
      await this.findings.lock(tx, id);
      const current = found(await this.findings.get(id, at, tx));
      if (current.state === 'resolved' || !isRuled) throw new FindingResolvedError();
      await this.findings.endException(tx, id, at);
      await this.findings.insertException(tx, id, exception);
      return {
        value: undefined,
        recorded: { before: stateOf(current.exception), after: stateOf(exception) },
      };
    });
  }

  /** Ending what is not there changes nothing. Throws NotFoundError (404). */
  async end(id: string, { caller, requestId }: Requester): Promise<void> {
    const at = new Date(this.now()).toISOString();
    const finding = found(await this.findings.get(id, at));
    if (finding.exception === null) return;
    const act = { action: 'conflict_exception.ended', actor: actorOf(caller), requestId } as const;
    await this.audited.run({ ...act, target: targetOf(finding) }, async (tx) => {
      await this.findings.lock(tx, id);
      const current = found(await this.findings.get(id, at, tx));
      await this.findings.endException(tx, id, at);
      return { value: undefined, recorded: { before: stateOf(current.exception) } };
    });
  }

  private newException(wanted: NewException, createdBy: ConflictException['createdBy']): ConflictException {
    const { owner, reason, compensatingControl } = wanted;
    if (looksLikeSecret(JSON.stringify([owner, reason, compensatingControl]))) {
      throw new InvalidRequestError([{ pointer: '/body', detail: 'must not contain a key or token' }]);
    }
    const now = this.now();
    const expiry = Date.parse(wanted.expiresAt);
    if (!(expiry > now && expiry <= now + MAX_MS)) {
      const detail = 'must be a time in the future, within two years';
      throw new InvalidRequestError([{ pointer: '/body/expiresAt', detail }]);
    }
    const expiresAt = new Date(expiry).toISOString();
    const createdAt = new Date(now).toISOString();
    return { id: uuidv7(), owner, reason, compensatingControl, expiresAt, createdAt, createdBy };
  }
}

function targetOf({ id }: Finding) {
  return { type: 'conflict', id } as const;
}

function stateOf(exception: ConflictException | null) {
  if (exception === null) return null;
  const { owner, reason, compensatingControl, expiresAt } = exception;
  return { owner, reason, compensatingControl, expiresAt };
}
