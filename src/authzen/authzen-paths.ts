export const EVALUATION_PATH = '/access/v1/evaluation';
export const EVALUATIONS_PATH = '/access/v1/evaluations';
export const SUBJECT_SEARCH_PATH = '/access/v1/search/subject';
export const RESOURCE_SEARCH_PATH = '/access/v1/search/resource';
export const ACTION_SEARCH_PATH = '/access/v1/search/action';
export const CONFIGURATION_PATH = '/.well-known/authzen-configuration';
