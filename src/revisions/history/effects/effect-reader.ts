import { Injectable } from '@nestjs/common';
import { AccessDifferences, type AccessDifference } from '../../../access/questions/access-differences';
import type { AccessIndex } from '../../../access/index/access-index';
import type { SubjectType } from '../../../access/model/snapshot';
import { Database } from '../../../database/database';
import { ChangeLog } from '../log/change-log';
import type { LoggedChange } from '../log/logged-change';
import type { LogPeriod } from '../log/log-span';
import { knownRevisions, type KnownRevision } from '../storage/known-revisions';
import { storedText } from '../storage/stored-text';
import { permissionTopics } from '../log/permission-topics';
import { affectedSubjects, subjectOf, type StoredSubject } from './affected-subjects';
import { causesOf } from './causes';
import type { KnownPair } from './known-pair';
import { partIndex } from './part-index';
import { loadPart } from './part-loader';
import { revisionsAboutPermission, revisionsAboutSubject } from './revisions-about';

interface Subject {
  readonly type: SubjectType;
  readonly id: string;
}

export interface EffectQuery extends LogPeriod {
  /** Only of this subject. Groups do nothing themselves: the people in them have the effects. */
  readonly subject?: Subject;
  /** Only of this permission. */
  readonly permission?: string;
  /** What was looked through already. */
  readonly after?: EffectPosition;
}

/** How far the effects are looked through: up to a subject of a revision, or where there is none, all of it. */
export interface EffectPosition {
  readonly revision: number;
  readonly subject?: StoredSubject;
}

/** How the access of a subject differs between two revisions, and what led to it. */
export interface AccessEffect extends KnownPair {
  readonly subject: Subject;
  readonly differences: readonly AccessDifference[];
  readonly causes: readonly LoggedChange[];
}

interface EffectStep {
  readonly position: EffectPosition;
  /** Undefined where nothing differs, or something else. */
  readonly effect?: AccessEffect;
}

/** Subjects that are compared at once. */
const AT_ONCE = 100;
/** Changes that are looked through for the causes of what differs for so many. */
const MAX_CAUSES = 5_000;

/**
 * What people gained and lost, however it came about: by comparing what is effective for those whom the changes of a
 * revision concern. Works from parts of revisions, never from whole ones.
 */
@Injectable()
export class EffectReader {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
  ) {}

  /** The newest first; by type and id within a revision. One step for each subject looked at, and for each revision. */
  async *steps(query: EffectQuery): AsyncGenerator<EffectStep> {
    const known = await knownRevisions(this.database.kysely);
    const { subject, after } = query;
    const stored = subject && storedSubject(subject);
    if (subject !== undefined && stored === undefined) return;
    const about = await this.revisionsAbout(stored, query.permission);
    for (const pair of pairsOf(known, query, about)) {
      if (after !== undefined && pair.revision.revision > after.revision) continue;
      const isUnderWay = after?.revision === pair.revision.revision;
      if (isUnderWay && after.subject === undefined) continue;
      yield* this.ofPair(pair, query, stored, isUnderWay ? after.subject : undefined);
      yield { position: { revision: pair.revision.revision } };
    }
  }

  /** Other revisions make no difference. */
  private async revisionsAbout(
    subject: StoredSubject | undefined,
    permission: string | undefined,
  ): Promise<readonly ReadonlySet<number>[]> {
    const { kysely } = this.database;
    return [
      ...(subject === undefined ? [] : [await revisionsAboutSubject(kysely, subject)]),
      ...(permission === undefined
        ? []
        : [await revisionsAboutPermission(kysely, await permissionTopics(kysely, permission))]),
    ];
  }

  private async *ofPair(
    pair: KnownPair,
    query: EffectQuery,
    only: StoredSubject | undefined,
    after?: StoredSubject,
  ): AsyncGenerator<EffectStep> {
    if (only !== undefined) {
      if (after === undefined) yield* this.compared(pair, [only], query);
      return;
    }
    for (let last = after; ;) {
      const subjects = await affectedSubjects(this.database.kysely, pair, AT_ONCE, last);
      yield* this.compared(pair, subjects, query);
      last = subjects.at(-1);
      if (subjects.length < AT_ONCE) return;
    }
  }

  private async *compared(
    pair: KnownPair,
    subjects: readonly StoredSubject[],
    { permission }: EffectQuery,
  ): AsyncGenerator<EffectStep> {
    if (subjects.length === 0) return;
    const { kysely, dialect } = this.database;
    const before = await partIndex(await loadPart(kysely, dialect, pair.since, subjects));
    const after = await partIndex(await loadPart(kysely, dialect, pair.revision, subjects));
    const comparison = new AccessDifferences(before, after);
    let changes: readonly LoggedChange[] | undefined;
    for (const stored of subjects) {
      const position = { revision: pair.revision.revision, subject: stored };
      const subject = subjectOf(stored);
      const all = comparison.of(subject);
      const differences = permission === undefined ? all : all.filter((one) => one.permission === permission);
      if (differences.length === 0) {
        yield { position };
        continue;
      }
      changes ??= await this.log.between(pair, { about: topicsOf([before, after], subjects) }, MAX_CAUSES);
      const causes = causesOf(subject, differences, [before, after], changes);
      yield { position, effect: { ...pair, subject, differences, causes } };
    }
  }
}

function storedSubject({ type, id }: Subject): StoredSubject | undefined {
  return type === 'group' ? undefined : { type, id: storedText(id) };
}

/** The newest first. */
function pairsOf(
  known: readonly KnownRevision[],
  { from, before }: LogPeriod,
  about: readonly ReadonlySet<number>[],
): KnownPair[] {
  // Of revisions that a former release purged, only the next one is known.
  const isMeant = (since: number, revision: number) =>
    about.every((revisions) => {
      for (let one = since + 1; one <= revision; one++) if (revisions.has(one)) return true;
      return false;
    });
  return known
    .slice(1)
    .map((revision, place) => ({ since: known[place]!, revision }))
    .filter(({ revision }) => before === undefined || revision.storedAt < before)
    .filter(({ revision }) => from === undefined || revision.storedAt >= from)
    .filter(({ since, revision }) => isMeant(since.revision, revision.revision))
    .reverse();
}

function topicsOf(indexes: readonly AccessIndex[], subjects: readonly StoredSubject[]) {
  const groups = new Set<string>();
  const roles = new Set<string>();
  for (const index of indexes)
    for (const stored of subjects) {
      const { type, id } = subjectOf(stored);
      const subject = index.subject(type, id);
      if (subject === undefined) continue;
      for (const groupId of subject.groupIds) groups.add(storedText(groupId));
      for (const { grant } of index.holdings(subject)) roles.add(storedText(grant.roleId));
    }
  const ofSubjects = subjects.map(({ type, id }) => [type, id] as const);
  return {
    holders: [...ofSubjects, ...[...groups].map((id) => ['group', id] as const)],
    userIds: subjects.filter(({ type }) => type === 'user').map(({ id }) => id),
    roleIds: [...roles],
  };
}
