import type { AuditView } from '../audits/to-audit-message';
import type { Call } from '../http/operation';

export const auditViewOf = ({ simulator, query }: Call): AuditView => ({
  expandUser: query.anyOf('expand', ['user']).length > 0,
  namesClient: simulator.modes.audits.namesClient,
});
