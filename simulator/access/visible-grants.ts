import type { Clock } from '../clock';
import type { SimulatedGrant } from '../org/simulated-org';
import { GrantIndex, type GrantRow } from './grant-index';

/** What readers still see of a subject after a write that has not reached them yet. */
interface HeldBack {
  readonly subjectId: string;
  readonly until: number;
  readonly grants: GrantRow;
}

/** Grants as readers see them: the truth, or an older state of it while a write is on its way. */
export class VisibleGrants {
  private readonly byRole = new GrantIndex((grant) => grant.roleId);
  private readonly byDivision = new GrantIndex((grant) => grant.divisionId);
  /** Made from the rows of an index, and gone with them when a write replaces these. */
  private readonly users = new WeakMap<readonly GrantRow[], readonly GrantRow[]>();
  private readonly flat = new WeakMap<readonly GrantRow[], readonly SimulatedGrant[]>();
  private heldBack: HeldBack[] = [];

  constructor(
    private readonly truth: Map<string, SimulatedGrant[]>,
    private readonly clock: Clock,
  ) {}

  ofSubject(subjectId: string): GrantRow {
    this.settle();
    return this.shown(subjectId);
  }

  /** One row a subject. */
  ofRole(roleId: string): readonly GrantRow[] {
    this.settle();
    this.byRole.fill(() => this.everySubject());
    return this.byRole.rows(roleId);
  }

  /** The rows of users alone. */
  usersOfRole(roleId: string): readonly GrantRow[] {
    const isUser = (row: GrantRow) => row[0]!.subjectType === 'PC_USER';
    return remembered(this.users, this.ofRole(roleId), (rows) => rows.filter(isUser));
  }

  /** Grants in exactly this division, where `*` is one of its own. */
  ofDivision(divisionId: string): readonly SimulatedGrant[] {
    this.settle();
    this.byDivision.fill(() => this.everySubject());
    return remembered(this.flat, this.byDivision.rows(divisionId), (rows) => rows.flat());
  }

  /** Sets the grants of a subject. The truth changes at once, what readers see `lagMs` later. */
  replace(subjectId: string, grants: SimulatedGrant[], lagMs = 0): void {
    this.settle();
    const before = this.shown(subjectId);
    const replaced = this.truth.get(subjectId) ?? [];
    this.truth.set(subjectId, grants);
    if (lagMs > 0) {
      this.heldBack.push({ subjectId, until: this.clock() + lagMs, grants: replaced });
      return;
    }
    this.heldBack = this.heldBack.filter((held) => held.subjectId !== subjectId);
    this.reindex(subjectId, before);
  }

  private *everySubject(): Iterable<readonly [string, GrantRow]> {
    for (const subjectId of this.truth.keys()) yield [subjectId, this.shown(subjectId)];
  }

  private shown(subjectId: string): GrantRow {
    const held = this.heldBack.find((candidate) => candidate.subjectId === subjectId);
    return held?.grants ?? this.truth.get(subjectId) ?? [];
  }

  private settle(): void {
    const now = this.clock();
    const due = this.heldBack.filter((held) => held.until <= now);
    if (due.length === 0) return;
    this.heldBack = this.heldBack.filter((held) => held.until > now);
    for (const { subjectId, grants } of due) this.reindex(subjectId, grants);
  }

  private reindex(subjectId: string, before: GrantRow): void {
    this.byRole.replace(subjectId, before, this.shown(subjectId));
    this.byDivision.replace(subjectId, before, this.shown(subjectId));
  }
}

function remembered<K extends object, V>(cache: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const value = cache.get(key) ?? make(key);
  cache.set(key, value);
  return value;
}
