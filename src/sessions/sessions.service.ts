import { Inject, Injectable, Logger } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../audit/event/audit-actor';
import type { AuditEvent } from '../audit/event/audit-event';
import { AuditedWork } from '../audit/log/audited-work';
import { SessionEndedError, UnauthenticatedError } from '../auth/auth.errors';
import type { Caller } from '../auth/caller';
import type { Requester } from '../auth/requested-by';
import type { SessionReader } from '../auth/session-reader';
import { CLOCK, type Clock } from '../common/clock';
import { NotFoundError } from '../common/errors';
import { SessionSettings } from '../config/settings';
import type { Credential } from './credential';
import { CredentialCallers } from './credential-callers';
import type { Session, StoredSession } from './session';
import { digestOf, newSessionSecret, seal, unseal } from './session-secret';
import { SessionStore, type SessionCutoff, type SessionList } from './session-store';
import { authorOf } from '../auth/author';

/** Another sign-in ends the oldest one. */
export const MAX_SESSIONS_PER_CALLER = 20;

/** Writing down each use would cost every request a write. */
const USE_INTERVAL_MS = 60_000;

const MAX_USER_AGENT = 200;

/** A sign-in: with what, from which browser, and under which cookie the browser came. */
export interface SignIn {
  readonly credential: Credential;
  readonly requestId: string;
  readonly userAgent?: string;
  readonly formerSecret?: string;
}

/** Signs callers in and out. A session is a caller's credential kept for a browser, and gives nothing beside it. */
@Injectable()
export class SessionsService implements SessionReader {
  private readonly logger = new Logger(SessionsService.name);

  constructor(
    private readonly store: SessionStore,
    private readonly credentials: CredentialCallers,
    private readonly audited: AuditedWork,
    @Inject(SessionSettings) private readonly settings: SessionSettings,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * A new session with a secret of its own, whatever cookie the browser came with: that session ends.
   * Rejects with UnauthenticatedError (401).
   */
  async signIn(wanted: SignIn): Promise<{ session: Session; secret: string; caller: Caller }> {
    const caller = await this.credentials.callerOf(wanted.credential);
    const secret = newSessionSecret();
    const session = this.newSession(caller, secret, wanted);
    const former = wanted.formerSecret && (await this.find(wanted.formerSecret));
    const act = { action: 'session.started', actor: actorOf(caller), requestId: wanted.requestId } as const;
    await this.audited.run({ ...act, target: targetOf(session) }, async (tx) => {
      await this.store.deleteEnded(tx, this.ended());
      await this.store.insert(tx, session, digestOf(secret));
      const surplus = await this.store.surplus(tx, caller, MAX_SESSIONS_PER_CALLER);
      const following: AuditEvent[] = [];
      for (const one of former ? [former, ...surplus] : surplus)
        if (await this.store.delete(tx, one.id)) following.push(replaced(one, wanted.requestId));
      const after = { signedInWith: wanted.credential.kind, expiresAt: session.expiresAt };
      return { value: undefined, recorded: { after }, following };
    });
    return { session, secret, caller };
  }

  async callerOf(secret: string, isUse: boolean): Promise<Caller> {
    const session = await this.find(secret);
    const credential = session && unseal(secret, session.id, session.sealedCredential);
    if (session === undefined || credential === undefined) throw new SessionEndedError();
    try {
      const caller = await this.credentials.callerOf(credential);
      if (isUse) await this.noteUse(session);
      return caller;
    } catch (error) {
      throw error instanceof UnauthenticatedError ? new SessionEndedError(error) : error;
    }
  }

  /** The live session with this secret. */
  find(secret: string): Promise<StoredSession | undefined> {
    return this.store.bySha256(digestOf(secret), this.ended());
  }

  list(wanted: SessionList): Promise<Session[]> {
    return this.store.list(wanted, this.ended());
  }

  /** Ends a session at once, on every instance. Only others with `sessions:write` end those of others: 404 without. */
  async end(id: string, { caller, requestId }: Requester): Promise<void> {
    const session = await this.store.get(id, this.ended());
    if (session === undefined || !mayEnd(caller, session)) throw new NotFoundError('Session not found.');
    const act = { action: 'session.ended', actor: actorOf(caller), requestId } as const;
    await this.audited.runEach({ ...act, target: targetOf(session) }, async (tx) => {
      const recorded = (await this.store.delete(tx, id)) ? [{ before: stateOf(session) }] : [];
      return { value: undefined, recorded };
    });
  }

  private newSession(caller: Caller, secret: string, { credential, userAgent }: SignIn): StoredSession {
    const id = uuidv7();
    const now = this.now();
    const ends = Math.min(now + this.settings.lifetimeMs, caller.expiresAtMs ?? Infinity);
    return {
      id,
      caller,
      sealedCredential: seal(secret, id, credential),
      userAgent: userAgent?.replace(/\p{C}/gu, '').slice(0, MAX_USER_AGENT) ?? null,
      createdAt: timeOf(now),
      lastUsedAt: timeOf(now),
      expiresAt: timeOf(ends),
    };
  }

  /** A use that cannot be written down lets in all the same: at worst the session goes idle too early. */
  private async noteUse({ id, lastUsedAt }: Session): Promise<void> {
    const now = this.now();
    if (now - Date.parse(lastUsedAt) < Math.min(USE_INTERVAL_MS, this.settings.idleMs / 2)) return;
    try {
      await this.store.setLastUsed(id, timeOf(now));
    } catch (error) {
      this.logger.warn({ msg: 'The use of a session could not be written', err: error as Error });
    }
  }

  private ended(): SessionCutoff {
    const now = this.now();
    return { now: timeOf(now), idleSince: timeOf(now - this.settings.idleMs) };
  }
}

function mayEnd(caller: Caller, session: Session): boolean {
  const isOwn = caller.kind === session.caller.kind && caller.id === session.caller.id;
  return isOwn || caller.permissions.has('sessions:write');
}

function replaced(session: Session, requestId: string): AuditEvent {
  return {
    action: 'session.ended',
    actor: { type: session.caller.kind, id: session.caller.id } as AuditEvent['actor'],
    target: targetOf(session),
    outcome: 'success',
    reason: 'Replaced by a new sign-in.',
    before: stateOf(session),
    requestId,
  };
}

function targetOf({ id }: Session) {
  return { type: 'session', id } as const;
}

function stateOf({ caller, createdAt, expiresAt }: Session) {
  return { caller: authorOf(caller), createdAt, expiresAt };
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
