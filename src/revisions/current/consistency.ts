import type { SubjectType } from '../../access/model/snapshot';
import type { Moment } from './moment';

export const consistencyLevels = ['minimize_latency', 'at_least_as_fresh', 'fully_consistent'] as const;
export type ConsistencyLevel = (typeof consistencyLevels)[number];

/** How fresh an answer has to be, or which past state it is about. */
export type Consistency =
  | {
      readonly level: ConsistencyLevel;
      /** With `at_least_as_fresh`: the answer comes from this revision or a later one. */
      readonly revision?: number;
    }
  | { readonly level: 'past'; readonly moment: Moment };

export const minimizeLatency: Consistency = Object.freeze({ level: 'minimize_latency' });

/** The subject of an answer: the one to refresh for a fully consistent answer. */
export interface SubjectReference {
  readonly type: SubjectType;
  readonly id: string;
}
