import { Global, Module, type Provider } from '@nestjs/common';
import { AuditSettings } from '../config/settings';
import { LimitsModule } from '../limits/limits.module';
import { AuditController } from './api/audit.controller';
import { AuditPages } from './api/audit-pages';
import { VerificationsController } from './api/verifications.controller';
import { AuditLifecycle } from './audit-lifecycle';
import { CheckpointFile } from './checkpoints/checkpoint-file';
import { CheckpointPublisher } from './checkpoints/checkpoint-publisher';
import { CheckpointStore } from './checkpoints/checkpoint-store';
import { Checkpointer } from './checkpoints/checkpointer';
import { KnownCheckpoints } from './checkpoints/known-checkpoints';
import { LogContinuity } from './checkpoints/log-continuity';
import { RestoreAcceptance } from './checkpoints/restore-acceptance';
import { openSigningKey, SigningKey } from './checkpoints/signing-key';
import { AuditExports } from './export/audit-exports';
import { AuditLog } from './log/audit-log';
import { AuditedWork } from './log/audited-work';
import { AuditMetrics } from './audit-metrics';
import { RefusalRecorder } from './log/refusal-recorder';
import { AuditReader } from './reading/audit-reader';
import { TargetRecords } from './reading/target-records';
import { RestoredBackup } from './restored-backup';
import { LogVerifier } from './verification/log-verifier';
import { Verifications } from './verification/verifications';

const log: Provider[] = [AuditLog, AuditedWork, RefusalRecorder];

const checkpoints: Provider[] = [
  {
    provide: SigningKey,
    inject: [AuditSettings],
    useFactory: ({ signingKeyFile }: AuditSettings) => openSigningKey(signingKeyFile),
  },
  {
    provide: CheckpointFile,
    inject: [AuditSettings],
    useFactory: ({ checkpointFile }: AuditSettings) =>
      checkpointFile === undefined ? undefined : new CheckpointFile(checkpointFile),
  },
  CheckpointStore,
  KnownCheckpoints,
  LogContinuity,
  RestoreAcceptance,
  CheckpointPublisher,
  Checkpointer,
];

const reading: Provider[] = [
  AuditReader,
  TargetRecords,
  AuditPages,
  AuditExports,
  LogVerifier,
  Verifications,
  AuditMetrics,
];

/**
 * The tamper-evident log. Import it after the DatabaseModule: Nest ends global modules last and in reverse, so that
 * this one closes after all that record, and before the database.
 */
@Global()
@Module({
  imports: [LimitsModule],
  controllers: [AuditController, VerificationsController],
  providers: [...log, ...checkpoints, ...reading, RestoredBackup, AuditLifecycle],
  exports: [AuditLog, AuditedWork, RefusalRecorder, AuditReader, TargetRecords],
})
export class AuditModule {}
