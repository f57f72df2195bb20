export const CHANGES_PATH = '/api/v1/changes';

/** Enough for ten thousand items. */
export const CHANGE_BODY_BYTES = 4_194_304;
