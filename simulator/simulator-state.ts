import { OrgViews } from './access/org-views';
import { RateLimiter } from './access/rate-limiter';
import { Tokens } from './access/tokens';
import { VisibleGrants } from './access/visible-grants';
import type { Clock } from './clock';
import { CallCounter } from './controls/call-counter';
import { FaultPlan } from './controls/fault-plan';
import type { Modes } from './controls/modes';
import type { SimulatedGrant, SimulatedOrg } from './org/simulated-org';

/** Everything that a running simulator remembers. */
export class SimulatorState {
  readonly tokens: Tokens;
  readonly calls: CallCounter;
  readonly rateLimiter: RateLimiter;
  readonly grants: VisibleGrants;
  readonly views: OrgViews;
  readonly faults = new FaultPlan();
  readonly startedAt: number;

  constructor(
    readonly org: SimulatedOrg,
    public modes: Modes,
    readonly clock: Clock,
  ) {
    this.startedAt = clock();
    this.tokens = new Tokens(clock);
    this.calls = new CallCounter(clock);
    this.rateLimiter = new RateLimiter(clock);
    this.grants = new VisibleGrants(org.grants, clock);
    this.views = new OrgViews(org);
  }

  replaceGrants(subjectId: string, grants: SimulatedGrant[], lagMs = 0): void {
    this.grants.replace(subjectId, grants, lagMs);
    this.views.forgetRights();
  }
}
