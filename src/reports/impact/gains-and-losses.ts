import type { AccessChange } from '../../access/simulation/access-change';
import type { Bar, Chart } from '../../tables/table-document';

type Change = Omit<AccessChange, 'subject'>;

/** How many people gain and lose a permission. */
export interface PermissionCounts {
  added: number;
  /** Something is gained, though the permission is not new to them: see AccessChange. */
  widened: number;
  narrowed: number;
  removed: number;
}

const MAX_BARS = 16;

interface DomainCounts {
  gained: number;
  lost: number;
  /** The last person who was counted: someone who gains many permissions of the domain counts once. */
  lastGaining: number;
  lastLosing: number;
}

interface Permission {
  readonly counts: PermissionCounts;
  readonly domain: DomainCounts;
}

/** Sums what a change gives to people and takes from them. Its size grows with the permissions, not with the people. */
export class GainsAndLosses {
  people = 0;
  gaining = 0;
  losing = 0;
  private readonly permissions = new Map<string, Permission>();
  private readonly domains = new Map<string, DomainCounts>();

  add(change: Change): void {
    this.people++;
    this.gaining +=
      this.gain(change.addedPermissions, 'added') | this.gain(change.widenedPermissions, 'widened');
    this.losing +=
      this.lose(change.removedPermissions, 'removed') | this.lose(change.narrowedPermissions, 'narrowed');
  }

  /** Sorted by permission. */
  get byPermission(): readonly (readonly [permission: string, counts: PermissionCounts])[] {
    return [...this.permissions]
      .map(([permission, { counts }]) => [permission, counts] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** A bar for each permission if there are few of them, otherwise for each domain; the longest first. */
  get chart(): Chart {
    const few = this.permissions.size <= MAX_BARS;
    const bars = (few ? this.permissionBars() : this.domainBars()).sort(longestFirst);
    const left = bars.length - MAX_BARS;
    return {
      title: `How many people gain and lose, by ${few ? 'permission' : 'domain of permissions'}`,
      bars: bars.slice(0, MAX_BARS),
      note: left > 0 ? `${left} more: see the list of permissions.` : undefined,
    };
  }

  /** No one has one permission both added and widened, or both narrowed and removed. */
  private permissionBars(): Bar[] {
    return this.byPermission.map(([label, { added, widened, narrowed, removed }]) => ({
      label,
      lost: narrowed + removed,
      gained: added + widened,
    }));
  }

  private domainBars(): Bar[] {
    return [...this.domains].map(([label, { lost, gained }]) => ({ label, lost, gained }));
  }

  /** 1 when there is something, otherwise 0. */
  private gain(codes: readonly string[], how: 'added' | 'widened'): 0 | 1 {
    for (const code of codes) {
      const { counts, domain } = this.of(code);
      counts[how]++;
      if (domain.lastGaining === this.people) continue;
      domain.lastGaining = this.people;
      domain.gained++;
    }
    return codes.length > 0 ? 1 : 0;
  }

  private lose(codes: readonly string[], how: 'removed' | 'narrowed'): 0 | 1 {
    for (const code of codes) {
      const { counts, domain } = this.of(code);
      counts[how]++;
      if (domain.lastLosing === this.people) continue;
      domain.lastLosing = this.people;
      domain.lost++;
    }
    return codes.length > 0 ? 1 : 0;
  }

  private of(code: string): Permission {
    const known = this.permissions.get(code);
    if (known !== undefined) return known;
    const counts = { added: 0, widened: 0, narrowed: 0, removed: 0 };
    const permission = { counts, domain: this.domainOf(code) };
    this.permissions.set(code, permission);
    return permission;
  }

  /** `routing` of `routing:queue:view`; a flat permission such as `admin` is its own. */
  private domainOf(code: string): DomainCounts {
    const name = code.split(':', 1)[0]!;
    const known = this.domains.get(name);
    if (known !== undefined) return known;
    const domain = { gained: 0, lost: 0, lastGaining: 0, lastLosing: 0 };
    this.domains.set(name, domain);
    return domain;
  }
}

function longestFirst(one: Bar, other: Bar): number {
  return sizeOf(other) - sizeOf(one) || (one.label < other.label ? -1 : 1);
}

function sizeOf({ lost, gained }: Bar): number {
  return lost + gained;
}
