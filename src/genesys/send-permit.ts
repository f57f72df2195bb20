/** Guards every attempt of a write that only the holder of a lease may make. */
export interface SendPermit {
  /**
   * Ensures that the lease holds, right before an attempt and after every wait for it. False, and never an error, when
   * nothing may be sent any more.
   */
  acquire(): Promise<boolean>;
  /** How long it holds from now on, in milliseconds; 0 or less when it has ended. Checked again as the bytes leave. */
  leftMs(): number;
  /** An attempt has ended, and it is unknown whether Genesys carries it out: it may still do so. */
  unanswered(): void;
}
