import { Injectable, type MessageEvent } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Observable, Subject } from 'rxjs';
import { DomainError, ServiceUnavailableError } from '../common/errors';

export const MAX_STREAMS = 200;
export const MAX_STREAMS_PER_CALLER = 20;

/** What a client waits for before it asks again. */
const RECONNECT_MS = 3_000;

const RECONNECT: MessageEvent = { type: 'reconnect', retry: RECONNECT_MS, data: { reason: 'service_stops' } };
const CLOSED: MessageEvent = { type: 'closed', data: { code: 'unauthenticated' } };

/** 503: as many streams are open as may be at once. */
class TooManyEventStreamsError extends ServiceUnavailableError {
  readonly code = 'too_many_event_streams';
  override readonly logLevel = 'info';

  constructor() {
    super(`Limit of ${MAX_STREAMS} event streams reached. Try again later.`, { retryAfterSeconds: 10 });
  }
}

/** 429: the caller has as many streams open as one caller may. */
class TooManyOwnEventStreamsError extends DomainError {
  readonly code = 'too_many_own_event_streams';
  readonly status = 429;

  constructor() {
    super(`Limit of ${MAX_STREAMS_PER_CALLER} event streams per caller reached. Close one first.`, {
      retryAfterSeconds: 10,
    });
  }
}

/** Streams of events that stay open: how many there may be, for how long their callers may, and how all of them end. */
@Injectable()
export class EventStreams {
  private readonly counts = new Map<string, number>();
  private readonly ended = new Subject<void>();
  private total = 0;
  /** Maximum time that a stream goes on after its key was revoked or has expired. */
  readonly checkEveryMs: number = 5_000;
  private hasEnded = false;

  /**
   * The events, as long as the caller would still be let in and the service runs.
   * Throws TooManyOwnEventStreamsError (429) or TooManyEventStreamsError (503).
   */
  open(request: FastifyRequest, events: Observable<MessageEvent>): Observable<MessageEvent> {
    const release = this.enter(request);
    // The client may be gone before anyone subscribes.
    request.raw.once('close', release);
    return new Observable<MessageEvent>((stream) => {
      const end = (last: MessageEvent) => {
        stream.next(last);
        stream.complete();
      };
      stream.add(release);
      if (this.hasEnded) return end(RECONNECT);
      stream.add(this.ended.subscribe(() => end(RECONNECT)));
      const check = async () => {
        if (!(await isStillAdmitted(request))) return end(CLOSED);
        // Finds connections that died silently, and keeps proxies from closing those that live.
        stream.next({ comment: 'still here' });
      };
      const timer = setInterval(() => void check(), this.checkEveryMs).unref();
      stream.add(() => clearInterval(timer));
      stream.add(events.subscribe(stream));
    });
  }

  /** Ends all of them and tells their clients when to reconnect; those that begin from now on end at once. */
  end(): void {
    this.hasEnded = true;
    this.ended.next();
  }

  private enter({ caller }: FastifyRequest): () => void {
    const key = `${caller?.kind} ${caller?.id}`;
    const own = this.counts.get(key) ?? 0;
    if (own >= MAX_STREAMS_PER_CALLER) throw new TooManyOwnEventStreamsError();
    if (this.total >= MAX_STREAMS) throw new TooManyEventStreamsError();
    this.counts.set(key, own + 1);
    this.total++;
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.total--;
      const left = (this.counts.get(key) ?? 1) - 1;
      if (left === 0) this.counts.delete(key);
      else this.counts.set(key, left);
    };
  }
}

/** A caller that cannot be checked now is no longer admitted either. */
async function isStillAdmitted(request: FastifyRequest): Promise<boolean> {
  try {
    await request.admitAgain();
    return true;
  } catch {
    return false;
  }
}
