/** Milliseconds since the epoch; tests put their own in. */
export type Clock = () => number;
