import type { AccessIndex } from '../../src/access/index/access-index';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { changedSubjects } from '../../src/access/conflicts/changed-subjects';
import type { CompiledRule } from '../../src/access/conflicts/compiled-rule';
import { evaluateRules } from '../../src/access/conflicts/evaluate-rules';
import { simulate } from '../../src/access/simulation/simulation';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { AuditLog } from '../../src/audit/log/audit-log';
import { Yielder } from '../../src/common/yielder';
import { EvaluationStore } from '../../src/conflicts/findings/evaluation-store';
import { FindingsEvaluator } from '../../src/conflicts/findings/findings-evaluator';
import { withinLimit } from '../../src/conflicts/findings/findings-limit';
import { compileAll, ruleLabels } from '../../src/conflicts/findings/rule-compilation';
import { planFindings } from '../../src/conflicts/findings/plan-findings';
import type { StoredRule } from '../../src/conflicts/rules/stored-rule';
import type { Database } from '../../src/database/database';
import { openDatabase } from '../../src/database/open-database';
import type { BenchPlace } from '../audit/bench-places';
import { median } from '../matrix/measure';
import { benchRules } from './bench-rules';

const TURNS = 9;

export interface JudgingResult {
  readonly rules: number;
  readonly findings: number;
  /** Medians, in process. */
  readonly allMs: number;
  readonly oneUserMs: number;
}

export interface EvaluationResult {
  /** With what is read from the database and written to it. */
  readonly allMs: number;
  readonly oneUserMs: number;
  /** A revision whose every object was read again, and in which one user holds something else. */
  readonly rereadMs: number;
}

export async function indexOf(snapshot: Snapshot): Promise<AccessIndex> {
  return buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
}

function storedRules(): StoredRule[] {
  const at = '2026-01-01T00:00:00.000Z';
  const by = { type: 'system', id: 'bench' } as const;
  return benchRules().map((content, i) => ({
    id: `rule-${String(i).padStart(2, '0')}`,
    version: 1,
    content,
    origin: null,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
  }));
}

/** The cost of evaluation alone: rules compiled, everyone evaluated, findings compared with the former ones. */
export async function benchJudging(index: AccessIndex): Promise<JudgingResult> {
  const rules = storedRules();
  const [all, one]: number[][] = [[], []];
  let findings = 0;
  let compiled: CompiledRule[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const start = performance.now();
    compiled = compileAll(rules, index);
    const plan = await planned(compiled, index, index.subjects);
    all!.push(performance.now() - start);
    findings = plan.opened.length;
  }
  for (let turn = 0; turn < TURNS; turn++) {
    const next = await oneUserLater(index, turn);
    const start = performance.now();
    const changed = await changedSubjects(index, next, new Yielder());
    if (changed === 'all') throw new Error('More than one user has changed.');
    await planned(
      compiled,
      next,
      changed.flatMap(({ type, id }) => next.subject(type, id) ?? []),
    );
    one!.push(performance.now() - start);
  }
  return { rules: rules.length, findings, allMs: median(all!), oneUserMs: median(one!) };
}

async function planned(
  compiled: readonly CompiledRule[],
  index: AccessIndex,
  subjects: AccessIndex['subjects'],
) {
  const wanted = withinLimit([], new Map());
  const found = await evaluateRules(compiled, index, subjects, new Yielder(), wanted);
  return planFindings(found, [], ruleLabels(storedRules()), new Yielder());
}

/** What it takes as the service does it: with reading and writing. */
export async function benchEvaluation(index: AccessIndex, place: BenchPlace): Promise<EvaluationResult> {
  const database = await openDatabase(place.settings);
  try {
    const evaluator = evaluatorOn(database);
    const allMs = await timeOf(evaluator, index);
    const times: number[] = [];
    let current = index;
    for (let turn = 0; turn < TURNS; turn++) {
      current = await oneUserLater(current, turn);
      times.push(await timeOf(evaluator, current));
    }
    const next = await oneUserLater(current, TURNS);
    const reread = await indexOf(structuredClone(next.snapshot));
    return { allMs, oneUserMs: median(times), rereadMs: await timeOf(evaluator, reread) };
  } finally {
    await database.close();
  }
}

function evaluatorOn(database: Database): FindingsEvaluator {
  const rules = storedRules();
  const store = { all: () => Promise.resolve(rules) };
  return new FindingsEvaluator(store, new EvaluationStore(database), database, new AuditLog(database));
}

async function timeOf(evaluator: FindingsEvaluator, index: AccessIndex): Promise<number> {
  const start = performance.now();
  await evaluator.evaluate(index);
  return performance.now() - start;
}

/** The next revision: one user has one role more. */
async function oneUserLater(index: AccessIndex, turn: number): Promise<AccessIndex> {
  const { users, roles } = index.snapshot;
  const item = {
    kind: 'grant_added',
    subjectType: 'user',
    subjectId: users[turn * 1_000]!.id,
    roleId: roles[turn]!.id,
    divisionId: '*',
  } as const;
  const { after } = await simulate(index, [item], new Yielder());
  return after.with({ snapshot: { ...after.snapshot, revision: index.revision + 1 } });
}
