import type { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import type { CompiledRule } from '../conflicts/compiled-rule';
import { evaluateRules, type FoundViolation } from '../conflicts/evaluate-rules';
import type { IndexedSubject } from '../index/indexed-subject';
import { subjectAfter, type Simulation } from './simulation';

/** Compiles rules for a revision. */
export type CompileRules = (index: AccessIndex) => readonly CompiledRule[];

export interface ViolationChanges {
  /** Violations that a proposal creates, in the order of subjects. */
  readonly created: readonly FoundViolation[];
  /** Those that it resolves. */
  readonly resolved: readonly FoundViolation[];
}

/** Evaluates the subjects that a proposal may concern, before and after. */
export async function violationChanges(
  simulation: Simulation,
  compile: CompileRules,
  yielder: Yielder,
): Promise<ViolationChanges> {
  const { before, after } = simulation;
  const subjects = concerned(simulation);
  const next = subjects.flatMap((subject) => subjectAfter(simulation, subject) ?? []);
  const old = await evaluateRules(compile(before), before, subjects, yielder);
  const found = await evaluateRules(compile(after), after, next, yielder);
  return { created: beyond(found, old), resolved: beyond(old, found) };
}

function concerned({ before, changed, reached }: Simulation): IndexedSubject[] {
  const ranks = changed.clone();
  ranks.unite(reached);
  return [...ranks.numbers()].map((rank) => before.subjects[rank]!);
}

function beyond(list: readonly FoundViolation[], other: readonly FoundViolation[]): FoundViolation[] {
  const known = new Set(other.map(identity));
  return list.filter((violation) => !known.has(identity(violation)));
}

/** The same rule broken by the same subject, whatever the grants that break it. */
function identity({ ruleId, subject: { type, id } }: FoundViolation): string {
  return JSON.stringify([ruleId, type, id]);
}
