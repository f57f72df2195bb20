import { effectiveAccess, type EffectiveAccess } from '../../simulator/org/effective-access';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { withProposal, type ProposedGrant } from './with-proposal';

export type AskedType = 'user' | 'group' | 'oauth_client';

export interface Question {
  readonly type: AskedType;
  readonly id: string;
  readonly permission: string;
  /** `*` asks for all divisions; left out, one suffices. */
  readonly divisionId?: string;
}

/** The organization as it was from one change to the next, and what was allowed then by the naive evaluator. */
export class Moment {
  toMs = Number.POSITIVE_INFINITY;
  private readonly access = new Map<string, EffectiveAccess | undefined>();
  private readonly proposed = new WeakMap<readonly ProposedGrant[], Moment>();

  constructor(
    readonly fromMs: number,
    private readonly org: SimulatedOrg,
    /** What changed at its begin. */
    readonly change: string,
  ) {}

  allows({ type, id, permission, divisionId }: Question): boolean {
    const access = this.accessOf(id);
    if (access?.kind !== type) return false;
    const held = Object.hasOwn(access.permissions, permission) ? access.permissions[permission] : undefined;
    if (held === undefined || held.conditional) return false;
    return divisionId === undefined || held.divisions.includes('*') || held.divisions.includes(divisionId);
  }

  /** The same moment, had these grants been made. */
  with(proposal: readonly ProposedGrant[]): Moment {
    let proposed = this.proposed.get(proposal);
    if (proposed === undefined) {
      proposed = new Moment(this.fromMs, withProposal(this.org, proposal), this.change);
      this.proposed.set(proposal, proposed);
    }
    return proposed;
  }

  private accessOf(id: string): EffectiveAccess | undefined {
    if (!this.access.has(id)) this.access.set(id, effectiveAccess(this.org, id));
    return this.access.get(id);
  }
}

/** The truth of the simulator as it was, change by change. */
export class History {
  private moments: Moment[];

  constructor(org: SimulatedOrg, nowMs: number) {
    this.moments = [new Moment(nowMs, copyOf(org), 'the begin')];
  }

  get latest(): Moment {
    return this.moments.at(-1)!;
  }

  /** To be called at once after each change. */
  record(org: SimulatedOrg, nowMs: number, change: string): void {
    this.latest.toMs = nowMs;
    this.moments.push(new Moment(nowMs, copyOf(org), change));
  }

  /**
   * All that it was at some time between the two. Both ends of a moment count, since the clocks tell no more than
   * milliseconds. Throws when that is not known any more.
   */
  within(fromMs: number, toMs: number): readonly Moment[] {
    if (this.moments[0]!.fromMs > fromMs) throw new Error('The history does not reach back far enough.');
    return this.moments.filter((moment) => moment.fromMs <= toMs && moment.toMs >= fromMs);
  }

  /** All that is known, for who looks for a reason. */
  until(toMs: number): readonly Moment[] {
    return this.moments.filter(({ fromMs }) => fromMs <= toMs);
  }

  forgetBefore(ms: number): void {
    this.moments = this.moments.filter((moment) => moment.toMs >= ms);
  }
}

/** Divisions and the catalogue never change. */
function copyOf(org: SimulatedOrg): SimulatedOrg {
  const { users, groups, roles, clients, grants } = org;
  return { ...org, ...structuredClone({ users, groups, roles, clients, grants }) };
}
