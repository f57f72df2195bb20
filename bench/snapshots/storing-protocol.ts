/** What the bench asks of the server that stores: the same organisation each time. */
export const STORE = 'store';

export interface Listening {
  readonly listening: string;
}

export interface Stored {
  readonly ms: number;
  /** Rows of facts that are there now. */
  readonly factRows: number;
  /** Delay of the event loop meanwhile. */
  readonly loopP99Ms: number;
  readonly loopMaxMs: number;
}

/** Sent when the work that follows a publication has ended: the index is built, findings are evaluated. */
export interface Settled {
  readonly settledMs: number;
}
