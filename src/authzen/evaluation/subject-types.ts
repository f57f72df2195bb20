import type { SubjectType } from '../../access/model/snapshot';

/** Types of subjects whose access is evaluated. */
export const evaluatedTypes = ['user', 'group', 'oauth_client'] as const satisfies readonly SubjectType[];

export type EvaluatedType = (typeof evaluatedTypes)[number];

/** The names that requests may give to types of subjects: our own, and those of `AUTHZEN_SUBJECT_TYPES`. */
export class SubjectTypes {
  private readonly byName: ReadonlyMap<string, EvaluatedType>;

  constructor(otherNames: Iterable<readonly [name: string, type: EvaluatedType]> = []) {
    this.byName = new Map([...otherNames, ...evaluatedTypes.map((type) => [type, type] as const)]);
  }

  /** Undefined for a type that holds nothing. */
  find(name: string): EvaluatedType | undefined {
    return this.byName.get(name);
  }
}
