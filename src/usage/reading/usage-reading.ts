/**
 * `off`: switched off. `starting`: not read yet. `current`: all is known. `partial`: a part is not. `not_permitted`: the
 * OAuth client lacks a permission. `failing`: the last reading failed.
 */
export const usageReadingStates = [
  'off',
  'starting',
  'current',
  'partial',
  'not_permitted',
  'failing',
] as const;
export type UsageReadingState = (typeof usageReadingStates)[number];

/** A month of which calls are read, from and through these days. */
export interface MonthRead {
  /** Such as `2026-11`. */
  readonly month: string;
  readonly from: string;
  readonly through: string;
  /** RFC 3339, UTC. */
  readonly readAt: string;
}

/** Whether Genesys works out what people do not use. */
interface AnalysisRead {
  readonly isEnabled: boolean;
  readonly days?: number | undefined;
  readonly calculatedAt?: string | undefined;
}

/** How far one part of use is read. */
export interface PartRead {
  readonly state: UsageReadingState;
  /** Why not all is known, in a sentence. */
  readonly detail?: string | undefined;
  /** RFC 3339, UTC. */
  readonly readAt?: string | undefined;
}

export interface UsageReading {
  /** Increases with everything that is stored about use. */
  readonly version: number;
  readonly calls: PartRead;
  /** Newest first. */
  readonly months: readonly MonthRead[];
  readonly clients: PartRead;
  readonly people: PartRead;
  readonly analysis?: AnalysisRead | undefined;
}

const starting: PartRead = { state: 'starting' };
export const nothingRead: UsageReading = {
  version: 0,
  calls: starting,
  months: [],
  clients: starting,
  people: starting,
};
