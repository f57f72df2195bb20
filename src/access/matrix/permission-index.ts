import { InternTable } from './intern-table';
import type { CataloguePermission } from '../model/snapshot';

/** Numbers of the catalogue's permissions: domain, then entity, then action. */
export type PermissionTree = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;

/**
 * The permissions that an organisation knows, numbered: first the catalogue, then the flat names (`admin`) that roles
 * contribute. Like its intern table it is shared by revisions and only grows.
 */
export class PermissionIndex {
  readonly tree: PermissionTree;
  /** The entities of the catalogue, as `domain:entity` and by their own name alone. */
  readonly entities: ReadonlySet<string>;
  readonly catalogueSize: number;
  private readonly names = new InternTable();
  private readonly texts: string[] = [];
  private readonly divisionAware: boolean[] = [];

  /** Entries with an empty part or a colon in one are left out: no code identifies them unambiguously. */
  constructor(catalogue: readonly CataloguePermission[]) {
    const tree = new Map<string, Map<string, Map<string, number>>>();
    const entities = new Set<string>();
    for (const permission of catalogue) {
      const { domain, entity, action } = permission;
      if (![domain, entity, action].every(isPart)) continue;
      const number = this.internName(`${domain}:${entity}:${action}`);
      // Of contradictory duplicates the stricter one counts.
      this.divisionAware[number] ||= permission.divisionAware;
      childOf(childOf(tree, domain), entity).set(action, number);
      entities.add(entity).add(`${domain}:${entity}`);
    }
    this.tree = tree;
    this.entities = entities;
    this.catalogueSize = this.names.size;
  }

  get size(): number {
    return this.names.size;
  }

  /** `NOT_INTERNED` if it has none. A flat name may have a number without being in this revision. */
  numberOf(name: string): number {
    return this.names.numberOf(name);
  }

  internFlat(name: string): number {
    return this.internName(name);
  }

  /** The permission of a number below `size`. */
  nameOf(number: number): string {
    return this.texts[number]!;
  }

  /** Flat permissions never are. */
  isDivisionAware(number: number): boolean {
    return number < this.catalogueSize && this.divisionAware[number] === true;
  }

  private internName(name: string): number {
    const number = this.names.intern(name);
    this.texts[number] = name;
    return number;
  }
}

function isPart(text: string): boolean {
  return text !== '' && !text.includes(':');
}

function childOf<T>(parent: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let child = parent.get(key);
  if (child === undefined) parent.set(key, (child = new Map<string, T>()));
  return child;
}
