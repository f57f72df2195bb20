import { Module } from '@nestjs/common';
import { LimitsModule } from '../limits/limits.module';
import { GenesysAuditPages } from './api/genesys-audit-pages';
import { GenesysAuditsController } from './api/genesys-audits.controller';
import { GenesysAuditExports } from './export/genesys-audit-exports';
import { GenesysAuditRetention } from './retention/genesys-audit-retention';
import { NameErasure } from './retention/name-erasure';
import { GenesysAuditReader } from './store/genesys-audit-reader';
import { GenesysAuditStore } from './store/genesys-audit-store';

/** Keeps the audits of Genesys beyond the time for which Genesys shows them, and shows them. */
@Module({
  imports: [LimitsModule],
  controllers: [GenesysAuditsController],
  providers: [
    GenesysAuditStore,
    GenesysAuditReader,
    GenesysAuditPages,
    GenesysAuditExports,
    NameErasure,
    GenesysAuditRetention,
  ],
  exports: [GenesysAuditStore, GenesysAuditReader],
})
export class GenesysAuditsModule {}
