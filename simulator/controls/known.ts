/** The entity of that id. Throws when there is none. */
export function known<T>(entities: ReadonlyMap<string, T>, id: string): T {
  const found = entities.get(id);
  if (!found) throw new Error(`no such entity: ${id}`);
  return found;
}

/** Throws when there is one of that id. */
export function missing(entities: ReadonlyMap<string, unknown>, id: string): void {
  if (!id) throw new Error('an entity needs an id');
  if (entities.has(id)) throw new Error(`there is one of that id: ${id}`);
}

/** The entity with other values, and the next version: a write that comes with the one before is stale. */
export function changed<T extends { version: number }>(entity: T, values: Partial<NoInfer<T>>): T {
  return { ...entity, ...values, version: entity.version + 1 };
}
