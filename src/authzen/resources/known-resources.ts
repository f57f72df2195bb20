import type { Properties } from '../../access/model/condition';

/** A resource that the operator declared: where it is, and its properties. */
export interface KnownResource {
  readonly type: string;
  readonly id: string;
  readonly properties: Properties;
}

/** The resources beyond divisions that this service knows, by type and id. Requests may speak of others as well. */
export class KnownResources {
  private readonly byType = new Map<string, Map<string, KnownResource>>();

  constructor(resources: readonly KnownResource[]) {
    for (const resource of resources) {
      const sameType = this.byType.get(resource.type) ?? new Map<string, KnownResource>();
      this.byType.set(resource.type, sameType.set(resource.id, resource));
    }
  }

  /** Whether the file has resources of the type: it has all of them then. */
  hasType(type: string): boolean {
    return this.byType.has(type);
  }

  find(type: string, id: string): KnownResource | undefined {
    return this.byType.get(type)?.get(id);
  }

  idsOf(type: string): Iterable<string> {
    return this.byType.get(type)?.keys() ?? [];
  }
}
