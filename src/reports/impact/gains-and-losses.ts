import type { AccessChange } from '../../access-index/simulation/access-change';
import type { Bar, Chart } from '../../common/tables/table-document';

type Change = Omit<AccessChange, 'subject'>;

/** How many people a permission comes to and goes from. */
export interface PermissionCounts {
  added: number;
  /** It comes, though it is not new to them: see AccessChange. */
  widened: number;
  narrowed: number;
  removed: number;
}

const MOST_BARS = 16;

/** Adds up what a change gives to people and takes from them. Its size grows with the permissions, not with the people. */
export class GainsAndLosses {
  people = 0;
  gaining = 0;
  losing = 0;
  private readonly counts = new Map<string, PermissionCounts>();
  private readonly domains = new Map<string, { lost: number; gained: number }>();

  add(change: Change): void {
    const gained = [...change.addedPermissions, ...change.widenedPermissions];
    const lost = [...change.removedPermissions, ...change.narrowedPermissions];
    this.people++;
    if (gained.length > 0) this.gaining++;
    if (lost.length > 0) this.losing++;
    for (const permission of change.addedPermissions) this.of(permission).added++;
    for (const permission of change.widenedPermissions) this.of(permission).widened++;
    for (const permission of change.narrowedPermissions) this.of(permission).narrowed++;
    for (const permission of change.removedPermissions) this.of(permission).removed++;
    for (const domain of domainsOf(gained)) this.inDomain(domain).gained++;
    for (const domain of domainsOf(lost)) this.inDomain(domain).lost++;
  }

  /** Sorted by permission. */
  get byPermission(): readonly (readonly [permission: string, counts: PermissionCounts])[] {
    return [...this.counts].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** A bar for each permission where there are few of them, and else for each domain; the longest first. */
  get chart(): Chart {
    const few = this.counts.size <= MOST_BARS;
    const bars = (few ? this.permissionBars() : this.domainBars()).sort(longestFirst);
    const left = bars.length - MOST_BARS;
    return {
      title: `How many people gain and lose, by ${few ? 'permission' : 'domain of permissions'}`,
      bars: bars.slice(0, MOST_BARS),
      note: left > 0 ? `${left} more: see the list of permissions.` : undefined,
    };
  }

  /** Nobody has one permission both added and widened, or both narrowed and removed. */
  private permissionBars(): Bar[] {
    return [...this.counts].map(([label, { added, widened, narrowed, removed }]) => ({
      label,
      lost: narrowed + removed,
      gained: added + widened,
    }));
  }

  private domainBars(): Bar[] {
    return [...this.domains].map(([label, { lost, gained }]) => ({ label, lost, gained }));
  }

  private of(permission: string): PermissionCounts {
    const known = this.counts.get(permission);
    if (known !== undefined) return known;
    const counts = { added: 0, widened: 0, narrowed: 0, removed: 0 };
    this.counts.set(permission, counts);
    return counts;
  }

  private inDomain(domain: string) {
    const known = this.domains.get(domain);
    if (known !== undefined) return known;
    const counts = { lost: 0, gained: 0 };
    this.domains.set(domain, counts);
    return counts;
  }
}

/** `routing` of `routing:queue:view`; a flat permission such as `admin` is its own. */
function domainsOf(permissions: readonly string[]): Set<string> {
  return new Set(permissions.map((permission) => permission.split(':', 1)[0]!));
}

function longestFirst(one: Bar, other: Bar): number {
  return sizeOf(other) - sizeOf(one) || (one.label < other.label ? -1 : 1);
}

function sizeOf({ lost, gained }: Bar): number {
  return lost + gained;
}
