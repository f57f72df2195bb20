/** A licence as an organisation has it. */
export interface SimulatedLicense {
  id: string;
  description: string;
  /** `domain:entity:action`. Sets of tiers are not cumulative: a higher tier lists other permissions than a lower one. */
  permissions: string[];
  /** Its place among the tiers, of which a user needs one at most. Missing: it comes on top of a tier. */
  tier?: number;
  /** Ids of licences that are needed with it. */
  prerequisites: string[];
  /** Ids of licences that it contains. */
  comprises: string[];
}
