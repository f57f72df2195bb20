import { ALL_DIVISIONS, type Condition } from '../model/snapshot';
import type { EffectiveHolding } from '../questions/effective-holdings';

/** Where and how a permission is held, gained or lost. */
export interface AccessPlaces {
  /** Unconditionally in all divisions, future ones too, or regardless of divisions. */
  readonly everywhere: boolean;
  /**
   * With `everywhere`: the divisions in which nothing is gained or lost, as it is held there before and after; sorted.
   */
  readonly exceptDivisionIds: readonly string[];
  /** Unconditionally in these; sorted, and empty when everywhere. */
  readonly divisionIds: readonly string[];
  /** On a condition, in addition; sorted by division. */
  readonly conditional: readonly ConditionalPlace[];
}

export interface ConditionalPlace {
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** One of these must hold. */
  readonly conditions: readonly Condition[];
}

/** How a subject holds one permission. */
export class HeldAccess {
  private readonly plain = new Set<string>();
  private readonly conditional = new Map<string, Map<string, Condition>>();

  /** By permission number. */
  static of(holdings: readonly EffectiveHolding[], permission: number, divisionAware: boolean): HeldAccess {
    const held = new HeldAccess();
    for (const { grant, gives } of holdings) {
      if (!gives.named.has(permission)) continue;
      const place = divisionAware ? grant.divisionId : ALL_DIVISIONS;
      const conditions = gives.conditionsOf(permission);
      if (conditions === undefined) held.plain.add(place);
      for (const condition of conditions ?? []) held.addConditional(place, condition);
    }
    return held;
  }

  /** Whether it is held unconditionally there; `*` asks for all divisions. */
  covers(divisionId: string): boolean {
    return this.plain.has(ALL_DIVISIONS) || this.plain.has(divisionId);
  }

  /** Whether it is held there at least when the condition is satisfied. */
  coversOn(divisionId: string, condition: Condition): boolean {
    if (this.covers(divisionId)) return true;
    const text = textOf(condition);
    return [ALL_DIVISIONS, divisionId].some((place) => this.conditional.get(place)?.has(text));
  }

  /** What is held here and not there; undefined when there is nothing. */
  beyond(other: HeldAccess): AccessPlaces | undefined {
    const everywhere = this.covers(ALL_DIVISIONS) && !other.covers(ALL_DIVISIONS);
    const exceptDivisionIds = everywhere ? [...other.plain].sort() : [];
    const divisionIds = this.covers(ALL_DIVISIONS)
      ? []
      : [...this.plain].filter((divisionId) => !other.covers(divisionId)).sort();
    const conditional = this.conditionalBeyond(other);
    if (!everywhere && divisionIds.length + conditional.length === 0) return undefined;
    return { everywhere, exceptDivisionIds, divisionIds, conditional };
  }

  private conditionalBeyond(other: HeldAccess): ConditionalPlace[] {
    const places: ConditionalPlace[] = [];
    for (const [divisionId, conditions] of this.conditional) {
      if (this.covers(divisionId)) continue;
      const beyond = [...conditions].filter(
        ([text, condition]) =>
          !other.coversOn(divisionId, condition) && !this.isHeldEverywhereOn(divisionId, text),
      );
      if (beyond.length === 0) continue;
      places.push({ divisionId, conditions: beyond.sort(byText).map(([, condition]) => condition) });
    }
    return places.sort((one, next) => (one.divisionId < next.divisionId ? -1 : 1));
  }

  /** Naming one division as well would then add nothing. */
  private isHeldEverywhereOn(divisionId: string, text: string): boolean {
    return divisionId !== ALL_DIVISIONS && (this.conditional.get(ALL_DIVISIONS)?.has(text) ?? false);
  }

  private addConditional(divisionId: string, condition: Condition): void {
    const there = this.conditional.get(divisionId) ?? new Map<string, Condition>();
    this.conditional.set(divisionId, there.set(textOf(condition), condition));
  }
}

const texts = new WeakMap<Condition, string>();

/** Conditions that read the same are the same. */
function textOf(condition: Condition): string {
  const known = texts.get(condition);
  if (known !== undefined) return known;
  const text = JSON.stringify(condition);
  texts.set(condition, text);
  return text;
}

function byText([one]: readonly [string, Condition], [other]: readonly [string, Condition]): number {
  return one < other ? -1 : 1;
}
