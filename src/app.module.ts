import { Module, type DynamicModule } from '@nestjs/common';
import { AuthModule } from './auth/auth.module';
import type { Settings } from './config/settings';
import { SettingsModule } from './config/settings.module';
import { HealthModule } from './health/health.module';

@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.forRoot(settings),
        AuthModule,
        HealthModule.forRootAsync({ useFactory: () => ({ readiness: () => ({ state: 'missing' }) }) }),
      ],
    };
  }
}
