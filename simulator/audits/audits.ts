import type { Clock } from '../clock';
import type { AuditModes } from '../controls/audit-modes';
import type { SimulatedOrg } from '../org/simulated-org';
import { AuditDownloads } from './audit-downloads';
import { AuditLog } from './audit-log';
import { AuditQueries } from './audit-queries';
import { AuditRecorder } from './audit-recorder';

/** Everything about the audits of an organization that a running simulator remembers. */
export class Audits {
  readonly log: AuditLog;
  readonly recorder: AuditRecorder;
  readonly queries = new AuditQueries();
  readonly downloads = new AuditDownloads();
  /** Queries that are being answered. */
  inFlight = 0;

  constructor(org: SimulatedOrg, modes: () => AuditModes, clock: Clock) {
    this.log = new AuditLog(clock);
    this.recorder = new AuditRecorder(org, this.log, modes, clock);
  }
}
