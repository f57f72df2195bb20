/** Milliseconds since the epoch, by the clock that the service decides by (see trusted-clock). */
export type Clock = () => number;

/** Token of that clock. */
export const CLOCK = Symbol('Clock');
