/** Published on this channel: assertions were created, changed or deleted. */
export const ASSERTIONS_CHANGED = 'assertions';
