import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { SecurityTxtController } from './security-txt.controller';

/** Health knows nothing of snapshots: the application provides its ReadinessSource. */
@Module({ controllers: [HealthController, SecurityTxtController] })
export class HealthModule {}
