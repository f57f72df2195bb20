import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';

/** Health knows nothing of snapshots: the application provides its ReadinessSource. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
