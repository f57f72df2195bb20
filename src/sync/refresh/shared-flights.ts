import { TooManyRefreshesError } from '../sync.errors';

export interface FlightLimits {
  /** Most that are under way at once. */
  readonly running: number;
  /** Most that wait for their turn; callers who share one count once. */
  readonly waiting: number;
}

/** What is read: a subject, or a part of the organisation. */
interface FlightKey {
  readonly type: string;
  readonly id: string;
}

interface Flight<T> {
  readonly subject: FlightKey;
  readonly result: Promise<T>;
  readonly begin: () => Promise<void>;
}

/**
 * Lets callers that request the same subject share one read. Only one that has not begun is shared: what another has
 * already read may be older than the question. Of one subject one read is in progress at a time.
 */
export class SharedFlights<T> {
  private running: Flight<T>[] = [];
  private waiting: Flight<T>[] = [];

  constructor(private readonly limits: FlightLimits) {}

  /** Throws TooManyRefreshesError. */
  join(subject: FlightKey, task: () => Promise<T>): Promise<T> {
    const shared = this.waiting.find((flight) => isOf(flight, subject));
    if (shared !== undefined) return shared.result;
    if (this.waiting.length >= this.limits.waiting) return Promise.reject(new TooManyRefreshesError());
    const flight = flightOf(subject, task);
    this.waiting.push(flight);
    // Not immediately: requests of the same tick share it.
    setImmediate(() => this.startNext());
    return flight.result;
  }

  private startNext(): void {
    while (this.running.length < this.limits.running) {
      const flight = this.waiting.find(({ subject }) => !this.running.some((one) => isOf(one, subject)));
      if (flight === undefined) return;
      this.waiting = this.waiting.filter((one) => one !== flight);
      this.running.push(flight);
      void flight.begin().then(() => {
        this.running = this.running.filter((one) => one !== flight);
        this.startNext();
      });
    }
  }
}

function isOf({ subject }: Flight<unknown>, { type, id }: FlightKey): boolean {
  return subject.id === id && subject.type === type;
}

function flightOf<T>(subject: FlightKey, task: () => Promise<T>): Flight<T> {
  let begin: Flight<T>['begin'] = () => Promise.resolve();
  const result = new Promise<T>((resolve, reject) => {
    begin = () => task().then(resolve, reject);
  });
  return { subject, result, begin };
}
