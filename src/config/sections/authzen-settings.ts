import type { Values } from '../settings-table';

/** How other programs call it by the AuthZEN standard. */
export abstract class AuthzenSettings {
  abstract readonly publicUrl?: URL;
  abstract readonly resourcesFile?: string;
  /** Other names of types of subjects, with our types. */
  abstract readonly subjectTypes?: NonNullable<Values['authzenSubjectTypes']>;
  abstract readonly answers: Values['authzenAnswers'];
}

export function toAuthzenSettings(values: Values): AuthzenSettings {
  return {
    publicUrl: values.publicUrl,
    resourcesFile: values.authzenResourcesFile,
    subjectTypes: values.authzenSubjectTypes,
    answers: values.authzenAnswers,
  };
}
