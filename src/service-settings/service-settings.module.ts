import { Module } from '@nestjs/common';
import { ServiceSettingsController } from './service-settings.controller';

/** What an instance was started with. */
@Module({ controllers: [ServiceSettingsController] })
export class ServiceSettingsModule {}
