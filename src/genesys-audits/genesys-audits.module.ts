import { Module } from '@nestjs/common';
import { LimitsModule } from '../limits/limits.module';
import { GenesysAuditPages } from './api/genesys-audit-pages';
import { GenesysAuditsController } from './api/genesys-audits.controller';
import { AuditInitiators } from './attribution/audit-initiators';
import { GenesysAuditExports } from './export/genesys-audit-exports';
import { GenesysAuditRetention } from './retention/genesys-audit-retention';
import { GenesysAuditReader } from './store/genesys-audit-reader';
import { GenesysAuditStore } from './store/genesys-audit-store';
import { LastActsReader } from './store/last-acts-reader';
import { InitiatorStore } from './store/initiator-store';
import { UnexplainedWriteMetrics } from './unexplained/unexplained-write-metrics';
import { UnexplainedWriteStore } from './unexplained/unexplained-write-store';
import { UnexplainedWrites } from './unexplained/unexplained-writes';
import { UnexplainedWritesController } from './unexplained/unexplained-writes.controller';

/** Keeps the audits of Genesys beyond the time for which Genesys shows them, and shows them. */
@Module({
  imports: [LimitsModule],
  controllers: [GenesysAuditsController, UnexplainedWritesController],
  providers: [
    GenesysAuditStore,
    InitiatorStore,
    AuditInitiators,
    GenesysAuditReader,
    LastActsReader,
    GenesysAuditPages,
    GenesysAuditExports,
    GenesysAuditRetention,
    UnexplainedWrites,
    UnexplainedWriteStore,
    UnexplainedWriteMetrics,
  ],
  exports: [GenesysAuditStore, AuditInitiators, GenesysAuditReader, LastActsReader, UnexplainedWrites],
})
export class GenesysAuditsModule {}
