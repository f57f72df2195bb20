import type { Visitor } from './visitor';

/** What people come for, and how many clicks it may take them. */
export interface Journey {
  readonly name: string;
  readonly maxClicks: number;
  readonly run: (visitor: Visitor) => Promise<void>;
}
