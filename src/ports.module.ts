import { Global, Module, type Provider } from '@nestjs/common';
import { GenesysIdentitySource } from './auth/genesys-tokens/genesys-identity-source';
import { TokenIdentityGateway } from './genesys/gateways/token-identity-gateway';
import { ReadinessSource } from './health/readiness-source';
import { ChangeAttribution } from './history/attribution/change-attribution';
import { NotAttributed } from './history/attribution/not-attributed';
import { StoredSnapshotSource } from './reports/stored-snapshot-source';
import { SnapshotSource } from './reports/snapshot-source';
import { RevisionsModule } from './revisions/revisions.module';
import { SnapshotReadiness } from './sync/snapshot-readiness';

const ports: Provider[] = [
  { provide: GenesysIdentitySource, useExisting: TokenIdentityGateway },
  { provide: ReadinessSource, useExisting: SnapshotReadiness },
  // Nothing reads the audits of Genesys yet.
  { provide: ChangeAttribution, useClass: NotAttributed },
  { provide: SnapshotSource, useClass: StoredSnapshotSource },
];

/** What modules ask of others that they do not know. */
@Global()
@Module({ imports: [RevisionsModule], providers: ports, exports: ports })
export class PortsModule {}
