/** Stands before every attempt of a write that only the holder of a lease may make. */
export interface SendPermit {
  /**
   * Makes sure that the lease holds, right before an attempt and after every wait for it. False, and never an error, when
   * nothing may be sent any more.
   */
  acquire(): Promise<boolean>;
  /** How long it holds from now on, in milliseconds; 0 or less when it has ended. Asked again as the bytes leave. */
  leftMs(): number;
  /** An attempt has ended, and whether Genesys carries it out is not known: it may still do so. */
  unanswered(): void;
}
