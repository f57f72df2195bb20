/** The process answers. */
export class LivenessDto {
  /** Always `ok`. */
  readonly status: 'ok';
}

/** The service can answer checks. */
export class ReadinessDto {
  /** Always `ready`. */
  readonly status: 'ready';
  /** When the sync of the snapshot began (RFC 3339, UTC). */
  readonly asOf?: string;
  /** Seconds since then. */
  readonly ageSeconds?: number;
}
