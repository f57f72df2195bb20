import type { Clock } from '../clock';
import type { GenesysLogger } from '../genesys-logger';
import type { RateLimiter } from '../rate-limit/rate-limiter';
import type { Reachability } from '../reachability';
import type { TokenProvider } from '../token/token-provider';
import type { GenesysInterceptor } from './genesys-interceptor';
import { LeaseInterceptor } from './lease.interceptor';
import { LoggingInterceptor } from './logging.interceptor';
import { RateLimitInterceptor } from './rate-limit.interceptor';
import { ReachabilityInterceptor } from './reachability.interceptor';
import { RetryInterceptor, type RetrySettings } from './retry.interceptor';
import { TracingInterceptor } from './tracing.interceptor';
import { TokenInterceptor } from './token.interceptor';

/** What the interceptors of one kind of call are made from. */
export interface InterceptorParts {
  readonly retries: RetrySettings;
  readonly clock: Clock;
  readonly logger: GenesysLogger;
  readonly reachability: Reachability;
  /** Absent for calls that bring their own token, or none. */
  readonly tokens?: TokenProvider;
  /** Absent for calls that Genesys does not count: those for tokens. */
  readonly limiter?: RateLimiter;
}

/** Makes the interceptors of one kind of call, the outermost first. */
export type GenesysInterceptors = (parts: InterceptorParts) => GenesysInterceptor[];

export const genesysInterceptors: GenesysInterceptors = ({ tokens, limiter, ...parts }) => [
  new RetryInterceptor(parts.retries, parts.clock),
  ...(tokens === undefined ? [] : [new TokenInterceptor(tokens)]),
  ...(limiter === undefined ? [] : [new RateLimitInterceptor(limiter), new LeaseInterceptor()]),
  new TracingInterceptor(),
  new LoggingInterceptor(parts.logger, parts.clock),
  new ReachabilityInterceptor(parts.reachability),
];
