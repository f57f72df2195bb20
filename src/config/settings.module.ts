import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Settings } from './settings';

/** Gives every module the settings of this start. */
@Global()
@Module({})
export class SettingsModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: SettingsModule,
      providers: [{ provide: Settings, useValue: settings }],
      exports: [Settings],
    };
  }
}
