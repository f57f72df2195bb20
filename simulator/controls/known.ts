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

/** Counts the version up, so that a write which comes with the version before it is stale. */
export function changed<T extends { version: number }>(entity: T, values: Partial<T>): void {
  Object.assign(entity, values, { version: entity.version + 1 });
}
