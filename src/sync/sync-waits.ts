import { Inject, Injectable } from '@nestjs/common';
import { RateStatisticsReader } from '../genesys/rate-limit/rate-statistics-reader';
import { Reachability } from '../genesys/reachability';

/** What a sync run waits for: Genesys, or its turn within the rate limit. */
export interface SyncWait {
  /** Of Genesys; undefined where no host is the cause. */
  readonly host?: string;
  readonly code: string;
  /** The cause and what to check, without a full stop. */
  readonly detail: string;
  readonly forSeconds?: number;
  readonly failures?: number;
}

const FOR_THE_RATE_LIMIT: SyncWait = {
  code: 'rate_limit',
  detail:
    'GENESYS_RATE_LIMIT_PER_MINUTE allows no call at the moment; on PostgreSQL the share of a lost instance comes ' +
    'back after two and a half minutes',
};

/** Reports what keeps a sync run from going on, while retries and waits continue automatically. */
@Injectable()
export class SyncWaits {
  constructor(
    @Inject(Reachability) private readonly reachability: Pick<Reachability, 'obstacle'>,
    @Inject(RateStatisticsReader) private readonly rate: Pick<RateStatisticsReader, 'read'>,
  ) {}

  /** Undefined while calls are answered. */
  current(): SyncWait | undefined {
    return this.reachability.obstacle() ?? (this.isHeldByTheRate() ? FOR_THE_RATE_LIMIT : undefined);
  }

  private isHeldByTheRate(): boolean {
    const { waiting, inFlight } = this.rate.read();
    return waiting > 0 && inFlight === 0;
  }
}
