import { InternTable } from '../../../access/matrix/intern-table';
import type { Yielder } from '../../../common/yielder';
import type { Difference, Entity, EntityKind } from './fact';
import { sameEntity } from './same-entity';

/** Compares what has an id by it, and by its content. Of two with one id the later counts, as in a listing. */
export async function diffEntities(
  before: Iterable<Entity>,
  after: Iterable<Entity>,
  yielder: Yielder,
): Promise<Difference<Entity>> {
  const old = new EntityIndex();
  const next = new EntityIndex();
  for (const [index, entities] of [
    [old, before],
    [next, after],
  ] as const) {
    for (const entity of entities) {
      if (yielder.due()) await yielder.yield();
      index.set(entity);
    }
  }
  const came: Entity[] = [];
  for (const entity of next.entities()) {
    if (yielder.due()) await yielder.yield();
    const before = old.get(entity);
    if (before === undefined || !sameEntity(before, entity)) came.push(entity);
  }
  const changed = new Set(came);
  const went: Entity[] = [];
  for (const entity of old.entities()) {
    if (yielder.due()) await yielder.yield();
    const after = next.get(entity);
    if (after === undefined || changed.has(after)) went.push(entity);
  }
  return { came, went };
}

/** Entities by kind and id. */
class EntityIndex {
  private readonly kinds = new Map<EntityKind, { readonly ids: InternTable; readonly entities: Entity[] }>();

  set(entity: Entity): void {
    let kind = this.kinds.get(entity.kind);
    if (kind === undefined) this.kinds.set(entity.kind, (kind = { ids: new InternTable(), entities: [] }));
    kind.entities[kind.ids.intern(entity.id)] = entity;
  }

  get({ kind: name, id }: Entity): Entity | undefined {
    const kind = this.kinds.get(name);
    return kind?.entities[kind.ids.numberOf(id)];
  }

  *entities(): Generator<Entity> {
    for (const { entities } of this.kinds.values()) yield* entities;
  }
}
