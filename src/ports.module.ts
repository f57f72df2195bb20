import { Global, Module, type Provider } from '@nestjs/common';
import { GenesysIdentitySource } from './auth/genesys-tokens/genesys-identity-source';
import { TokenIdentityGateway } from './genesys/gateways/token-identity-gateway';
import { ReadinessSource } from './health/readiness-source';
import { ChangeAttribution } from './revisions/history/attribution/change-attribution';
import { GenesysAttribution } from './genesys-audits/attribution/genesys-attribution';
import { ReviewNames } from './genesys-audits/retention/review-names';
import { StoredReviewNames } from './reviews/erasure/stored-review-names';
import { StoredSnapshotSource } from './reports/stored-snapshot-source';
import { SnapshotSource } from './reports/snapshot-source';
import { RevisionsModule } from './revisions/revisions.module';
import { SnapshotReadiness } from './sync/snapshot-readiness';

const ports: Provider[] = [
  { provide: GenesysIdentitySource, useExisting: TokenIdentityGateway },
  { provide: ReadinessSource, useExisting: SnapshotReadiness },
  { provide: ChangeAttribution, useClass: GenesysAttribution },
  { provide: SnapshotSource, useClass: StoredSnapshotSource },
  { provide: ReviewNames, useClass: StoredReviewNames },
];

/** What modules ask of others that they do not know. */
@Global()
@Module({ imports: [RevisionsModule], providers: ports, exports: ports })
export class PortsModule {}
