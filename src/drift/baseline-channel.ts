/** Sent with every change of the baseline, and of what is accepted. */
export const BASELINE_CHANGED = 'baseline_changed';
