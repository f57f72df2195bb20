import { Module } from '@nestjs/common';
import { GenesysAuditStore } from './store/genesys-audit-store';

/** Keeps the audits of Genesys. */
@Module({
  providers: [GenesysAuditStore],
  exports: [GenesysAuditStore],
})
export class GenesysAuditsModule {}
