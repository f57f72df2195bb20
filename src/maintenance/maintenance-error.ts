/** Why a command did nothing: a sentence for its caller. */
export class MaintenanceError extends Error {
  override readonly name = 'MaintenanceError';
}

/** The command was called wrongly. */
export class MaintenanceUsageError extends Error {
  override readonly name = 'MaintenanceUsageError';
}
