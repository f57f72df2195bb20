import type { SubjectType } from '../../access/model/snapshot';

export const consistencyLevels = ['minimize_latency', 'at_least_as_fresh', 'fully_consistent'] as const;
export type ConsistencyLevel = (typeof consistencyLevels)[number];

/** How fresh an answer has to be. */
export interface Consistency {
  readonly level: ConsistencyLevel;
  /** With `at_least_as_fresh`: the answer comes from this revision or a later one. */
  readonly revision?: number;
}

export const minimizeLatency: Consistency = Object.freeze({ level: 'minimize_latency' });

/** The subject of an answer: the one to refresh for a fully consistent answer. */
export interface SubjectReference {
  readonly type: SubjectType;
  readonly id: string;
}
