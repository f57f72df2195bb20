/** The single row that identifies what this database belongs to. */
export interface DeploymentRow {
  /** Always 1: the primary key that keeps a second row out. */
  singleton: number;
  /** UUIDv7 of this deployment. */
  id: string;

  /** The organisation whose data is here; null until the first snapshot. */
  organization_id: string | null;
  created_at: string;
}
