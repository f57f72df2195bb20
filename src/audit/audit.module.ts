import { Global, Module, type Provider } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Settings } from '../config/settings';
import { Database } from '../database/database';
import { AuditController } from './api/audit.controller';
import { AuditPages } from './api/audit-pages';
import { VerificationsController } from './api/verifications.controller';
import { AuditLifecycle } from './audit-lifecycle';
import { CheckpointPublisher } from './checkpoints/checkpoint-publisher';
import { CheckpointStore } from './checkpoints/checkpoint-store';
import { Checkpointer } from './checkpoints/checkpointer';
import { openSigningKey, SigningKey } from './checkpoints/signing-key';
import { AuditExports } from './export/audit-exports';
import { AuditLog } from './log/audit-log';
import { AuditedWork } from './log/audited-work';
import { RefusalRecorder } from './log/refusal-recorder';
import { AuditReader } from './reading/audit-reader';
import { LogVerifier } from './verification/log-verifier';
import { Verifications } from './verification/verifications';

const log: Provider[] = [
  { provide: AuditLog, inject: [Database], useFactory: (database: Database) => new AuditLog(database) },
  {
    provide: AuditedWork,
    inject: [Database, AuditLog],
    useFactory: (database: Database, auditLog: AuditLog) => new AuditedWork(database, auditLog),
  },
  {
    provide: RefusalRecorder,
    inject: [AuditLog],
    useFactory: (auditLog: AuditLog) => new RefusalRecorder(auditLog),
  },
];

const checkpoints: Provider[] = [
  {
    provide: SigningKey,
    inject: [Settings],
    useFactory: ({ audit }: Settings) => openSigningKey(audit.signingKeyFile),
  },
  {
    provide: CheckpointStore,
    inject: [Database],
    useFactory: (database: Database) => new CheckpointStore(database),
  },
  {
    provide: Checkpointer,
    inject: [CheckpointStore, SigningKey, Settings],
    useFactory: (store: CheckpointStore, key: SigningKey, { audit }: Settings) =>
      new Checkpointer(
        store,
        key,
        new CheckpointPublisher({ file: audit.checkpointFile, log: audit.checkpointLog }),
        { everyRecords: audit.checkpointEvery, intervalMs: audit.checkpointIntervalMs },
      ),
  },
];

const reading: Provider[] = [
  { provide: AuditReader, inject: [Database], useFactory: (database: Database) => new AuditReader(database) },
  {
    provide: AuditPages,
    inject: [AuditReader, CheckpointStore],
    useFactory: (reader: AuditReader, store: CheckpointStore) => new AuditPages(reader, store),
  },
  {
    provide: AuditExports,
    inject: [AuditReader, AuditLog],
    useFactory: (reader: AuditReader, auditLog: AuditLog) => new AuditExports(reader, auditLog),
  },
  {
    provide: Verifications,
    inject: [AuditReader, Checkpointer, CheckpointStore, SigningKey, AuditLog, Settings],
    useFactory: (
      reader: AuditReader,
      checkpointer: Checkpointer,
      store: CheckpointStore,
      key: SigningKey,
      auditLog: AuditLog,
      { audit }: Settings,
    ) =>
      new Verifications(
        new LogVerifier(reader, { checkpointer, store, key, file: audit.checkpointFile }),
        auditLog,
      ),
  },
];

const lifecycle: Provider = {
  provide: AuditLifecycle,
  inject: [AuditLog, Checkpointer, Verifications, SigningKey],
  useFactory: (
    auditLog: AuditLog,
    checkpointer: Checkpointer,
    verifications: Verifications,
    key: SigningKey,
  ) => new AuditLifecycle(auditLog, checkpointer, verifications, key, uuidv7()),
};

/**
 * The tamper-evident log. Import it after the DatabaseModule: Nest ends global modules last and in reverse, so that
 * this one closes after all that record, and before the database.
 */
@Global()
@Module({
  controllers: [AuditController, VerificationsController],
  providers: [...log, ...checkpoints, ...reading, lifecycle],
  exports: [AuditLog, AuditedWork, RefusalRecorder, AuditReader],
})
export class AuditModule {}
