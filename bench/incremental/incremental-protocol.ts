/** What many small revisions of a large organisation took. */
export interface ManyRevisions {
  readonly revisions: number;
  /** CPU time of the whole process, by revision. */
  readonly cpuMs: number;
  /** Heap in use after the first tenth, and at the end. */
  readonly heapBytes: readonly [number, number];
  /** What the database grew by, by revision. */
  readonly storedBytes: number;
  /** Of a page of the history at the end. */
  readonly pageMs: number;
  /** Grants of a role that is edited at last. */
  readonly holders: number;
  /** Of a page of the permissions lost by that. */
  readonly effectMs: number;
}
