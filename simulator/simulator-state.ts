import { OrgViews } from './access/org-views';
import { RateLimiter } from './access/rate-limiter';
import { SignInCodes } from './access/sign-in-codes';
import { Tokens } from './access/tokens';
import { VisibleGrants } from './access/visible-grants';
import { Audits } from './audits/audits';
import { grantAudits } from './audits/grant-audits';
import { roleAudit } from './audits/permission-audits';
import type { Clock } from './clock';
import { CallCounter } from './controls/call-counter';
import { FaultPlan } from './controls/fault-plan';
import type { Modes } from './controls/modes';
import { ScheduledChanges } from './controls/scheduled-changes';
import { OrgWriter } from './org-writer';
import { UsageJobs } from './usage/usage-jobs';
import type { SimulatedDivision, SimulatedGrant, SimulatedOrg } from './org/simulated-org';

/** Everything that a running simulator remembers. */
export class SimulatorState {
  readonly tokens: Tokens;
  readonly signInCodes: SignInCodes;
  readonly calls: CallCounter;
  readonly rateLimiter: RateLimiter;
  readonly grants: VisibleGrants;
  readonly views: OrgViews;
  readonly audits: Audits;
  readonly writer: OrgWriter;
  readonly usage = new UsageJobs();
  readonly faults = new FaultPlan();
  /** Divisions that can be restored. */
  readonly deletedDivisions = new Map<string, SimulatedDivision>();
  readonly startedAt: number;

  constructor(
    readonly org: SimulatedOrg,
    public modes: Modes,
    readonly clock: Clock,
    readonly scheduled = new ScheduledChanges(),
  ) {
    this.startedAt = clock();
    this.tokens = new Tokens(clock);
    this.signInCodes = new SignInCodes(clock);
    this.calls = new CallCounter(clock);
    this.rateLimiter = new RateLimiter(clock);
    this.grants = new VisibleGrants(org.grants, clock);
    this.views = new OrgViews(org);
    this.audits = new Audits(org, () => this.modes.audits, clock);
    this.writer = new OrgWriter(org, this.audits.recorder);
  }

  replaceGrants(subjectId: string, grants: SimulatedGrant[], lagMs = 0, bySystem = false): void {
    const before = this.org.grants.get(subjectId) ?? [];
    this.grants.replace(subjectId, grants, lagMs);
    this.audits.recorder.record(grantAudits(before, grants, bySystem));
    this.views.forgetRights();
  }

  /** Takes away every grant that the condition holds for, as a consequence of something else. */
  dropGrants(drop: (grant: SimulatedGrant) => boolean): void {
    for (const [subjectId, grants] of this.org.grants) {
      const kept = grants.filter((grant) => !drop(grant));
      if (kept.length < grants.length) this.replaceGrants(subjectId, kept, 0, true);
    }
  }

  deleteRole(roleId: string): void {
    const role = this.org.roles.get(roleId);
    this.org.roles.delete(roleId);
    if (role && this.modes.audits.roleDeletions) this.audits.recorder.record([roleAudit('Delete', role)]);
    this.dropGrants((grant) => grant.roleId === roleId);
  }

  deleteDivision(division: SimulatedDivision): void {
    this.org.divisions.delete(division.id);
    this.deletedDivisions.set(division.id, division);
    this.dropGrants((grant) => grant.divisionId === division.id);
  }
}
