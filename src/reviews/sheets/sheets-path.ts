export const DECISION_SHEET_PATH = '/api/v1/reviews/:id/decision-sheet';

/** Enough for ten thousand lines. */
export const DECISION_SHEET_BYTES = 8_388_608;
