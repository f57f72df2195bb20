import type { Clock } from '../clock';
import type { AuditModes } from '../controls/audit-modes';
import type { SimulatedOrg } from '../org/simulated-org';
import { AuditLog } from './audit-log';
import { AuditRecorder } from './audit-recorder';

/** Everything about the audits of an organization that a running simulator remembers. */
export class Audits {
  readonly log: AuditLog;
  readonly recorder: AuditRecorder;
  /** Queries that are being answered. */
  inFlight = 0;

  constructor(org: SimulatedOrg, modes: () => AuditModes, clock: Clock) {
    this.log = new AuditLog(clock);
    this.recorder = new AuditRecorder(org, this.log, modes, clock);
  }
}
