import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires';
import type { SettingInForce } from '../config/setting-in-force';
import { Settings } from '../config/settings';
import type { ServiceSettingDto, ServiceSettingsDto } from './service-settings.dto';

@ApiTags('settings')
@Controller('api/v1/settings')
export class ServiceSettingsController {
  constructor(private readonly settings: Settings) {}

  @Get()
  @Requires('settings:read')
  @ApiOperation({
    operationId: 'listSettings',
    summary: 'List settings in force',
    description:
      'What the instance that answers was started with. Of secrets it says whether they are set, and nothing else; so it ' +
      'does of addresses that contain a user name or a password.',
  })
  list(): ServiceSettingsDto {
    return { settings: this.settings.inForce.map(toServiceSettingDto) };
  }
}

/** Field by field, so that no field is exposed unintentionally. */
function toServiceSettingDto(setting: SettingInForce): ServiceSettingDto {
  return {
    name: setting.name,
    description: setting.description,
    default: setting.default,
    secret: setting.secret,
    value: setting.secret ? undefined : setting.value,
    source: setting.source,
    variable: setting.variable,
  };
}
