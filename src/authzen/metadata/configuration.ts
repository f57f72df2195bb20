import {
  ACTION_SEARCH_PATH,
  EVALUATION_PATH,
  EVALUATIONS_PATH,
  RESOURCE_SEARCH_PATH,
  SUBJECT_SEARCH_PATH,
} from '../authzen-paths';

/** The metadata of this decision point. Members that would be empty, such as `capabilities`, are left out. */
export interface AuthzenConfiguration {
  readonly policy_decision_point: string;
  readonly access_evaluation_endpoint: string;
  readonly access_evaluations_endpoint: string;
  readonly search_subject_endpoint: string;
  readonly search_resource_endpoint: string;
  readonly search_action_endpoint: string;
}

export function configurationOf(publicUrl: URL): AuthzenConfiguration {
  const base = publicUrl.origin + pathOf(publicUrl);
  return {
    policy_decision_point: base,
    access_evaluation_endpoint: base + EVALUATION_PATH,
    access_evaluations_endpoint: base + EVALUATIONS_PATH,
    search_subject_endpoint: base + SUBJECT_SEARCH_PATH,
    search_resource_endpoint: base + RESOURCE_SEARCH_PATH,
    search_action_endpoint: base + ACTION_SEARCH_PATH,
  };
}

/** The path of a base URL, which follows the well-known one; empty for a URL without a path. */
export function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '');
}
