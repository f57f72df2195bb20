import { HistoryEntryDto, HistorySubjectDto } from '../api/history.dto';

/** Where a permission counts. */
export class HeldWhereDto {
  /** In all divisions, future ones too, or anywhere for a permission that no division limits. */
  readonly everywhere: boolean;
  /** Where it counts without a condition; empty when that is everywhere. */
  readonly divisionIds: string[];
  /** Where it counts on a condition only; `*` alone for everywhere else. */
  readonly conditionalDivisionIds: string[];
}

/** A permission that someone gained or lost, or has elsewhere than before. */
export class PermissionDifferenceDto {
  readonly permission: string;
  /** `changed`: held before and after, but not in the same divisions or on the same conditions. */
  readonly change: 'gained' | 'lost' | 'changed';
  /** Absent for what was gained. */
  readonly before?: HeldWhereDto;
  /** Absent for what was lost. */
  readonly after?: HeldWhereDto;
}

/** How the access of someone differs between two revisions, whatever led to it. */
export class EffectiveChangeDto {
  /** The first revision that has the change. */
  readonly revision: number;
  /** When the sync run of this revision started (RFC 3339, UTC). */
  readonly asOf: string;
  /** When the revision was stored (RFC 3339, UTC): the change was made before. */
  readonly storedAt: string;
  /** The last known revision without the change. */
  readonly previousRevision: number;
  /** When the sync run of that revision started (RFC 3339, UTC): the change was made after. */
  readonly previousAsOf: string;
  readonly subject: HistorySubjectDto;
  /** By permission. With a filter by permission, only that one. */
  readonly permissions: PermissionDifferenceDto[];
  /** The changes that led to it, and who made them: a grant, a membership, an edit of a role and so on. */
  readonly causes: HistoryEntryDto[];
}

export class EffectiveHistoryPageDto {
  /** The newest first; by type and id within a revision. */
  readonly changes: EffectiveChangeDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
