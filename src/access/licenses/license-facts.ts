/** A licence as Genesys defines it for this organisation. */
export interface LicenseDefinition {
  readonly id: string;
  readonly description: string;
  /** `domain:entity:action`. Absent when Genesys does not name them. */
  readonly permissions?: readonly string[];
  /** Ids of licences that are needed with it. */
  readonly prerequisites: readonly string[];
  /** Ids of licences that it contains. */
  readonly comprises: readonly string[];
}

/** What Genesys says about licences. */
export interface LicenseFacts {
  /** By id. */
  readonly definitions: ReadonlyMap<string, LicenseDefinition>;
  /** Ids of the licences that Genesys infers from a set of roles; undefined when it is not known. */
  readonly inferred: (roleIds: readonly string[]) => readonly string[] | undefined;
  /** Ids of the licences of each user, by user id; undefined when it is not known. Users that are not in it have none. */
  readonly assigned?: ReadonlyMap<string, readonly string[]> | undefined;
}

/** The licences with all that they contain; `isComplete` is false when the definition of one of them is not known. */
export function withContained(
  ids: readonly string[],
  definitions: ReadonlyMap<string, LicenseDefinition>,
): { readonly ids: ReadonlySet<string>; readonly isComplete: boolean } {
  const found = new Set(ids);
  let isComplete = true;
  for (const id of found) {
    const definition = definitions.get(id);
    if (definition === undefined) isComplete = false;
    definition?.comprises.forEach((inner) => found.add(inner));
  }
  return { ids: found, isComplete };
}
