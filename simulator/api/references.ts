import type { SimulatedDivision, SimulatedOrg } from '../org/simulated-org';

/** Where an entity is found: ids are opaque and may hold any character. */
export const uri = (path: string, id: string) => `/api/v2/${path}/${encodeURIComponent(id)}`;

/** The address of a user or group in the chat. */
export const jabberIdOf = (id: string) => `${id}@simulated.example`;

/** The short form of a division; "all divisions" has no name. */
export function divisionReference(org: SimulatedOrg, id: string) {
  const name = org.divisions.get(id)?.name;
  return { id, ...(name !== undefined && { name }), selfUri: divisionUri(id) };
}

export function toDivision(division: SimulatedDivision) {
  const { id, name, description, homeDivision } = division;
  return { id, name, description, homeDivision, selfUri: divisionUri(id) };
}

/** The division of a grant: `*` is a division of its own, without name and description. */
export function grantedDivision(org: SimulatedOrg, id: string) {
  const division = org.divisions.get(id);
  return division ? toDivision(division) : { id, homeDivision: false, selfUri: divisionUri(id) };
}

const divisionUri = (id: string) =>
  id === '*' ? '/api/v2/authorization/divisions/*' : uri('authorization/divisions', id);
