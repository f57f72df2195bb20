import { ApiProperty } from '@nestjs/swagger';
import { settingSources } from '../config/setting-in-force';

/** One setting of an instance. */
export class ServiceSettingDto {
  /** The environment variable. */
  readonly name: string;
  readonly description: string;
  /** The text that counts when nothing is set; absent where there is none. */
  readonly default?: string;
  /** Whether its value is never shown. */
  readonly secret: boolean;
  /** The text that counts; absent for secrets, and where nothing is set and there is no default. */
  readonly value?: string;
  /** `environment`: a variable of the process or of the file `.env`. `file`: a file that a variable names. `none`: not set. */
  @ApiProperty({ enum: settingSources })
  readonly source: (typeof settingSources)[number];
  /** The variable that was set: the name itself, an alias, a former name, or the one that names a file. */
  readonly variable?: string;
}

/** The settings of the instance that answers. */
export class ServiceSettingsDto {
  readonly settings: ServiceSettingDto[];
}
