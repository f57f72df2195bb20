/** Sent on this channel: conflict rules were created, changed or deleted. */
export const RULES_CHANGED = 'conflict_rules';
