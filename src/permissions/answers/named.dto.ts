/** Something of the organisation, by id and name. */
export class NamedDto {
  readonly id: string;
  /** Absent when no listing shows it. */
  readonly name?: string;
}

export function named(ids: readonly string[], nameOf: (id: string) => string | undefined): NamedDto[] {
  return ids.map((id) => ({ id, name: nameOf(id) }));
}
