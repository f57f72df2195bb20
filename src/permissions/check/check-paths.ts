export const CHECK_PATH = '/api/v1/check-permission';
export const CHECK_BATCH_PATH = '/api/v1/check-permission/batch';
