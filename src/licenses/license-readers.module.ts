import { Module } from '@nestjs/common';
import { LicenseEffectReader } from './license-effect-reader';
import { LicensesReader } from './licenses-reader';
import { LicenseStore } from './store/license-store';

/** What is known about licences, for other features: it asks Genesys for nothing. */
@Module({
  providers: [LicenseStore, LicensesReader, LicenseEffectReader],
  exports: [LicenseStore, LicensesReader, LicenseEffectReader],
})
export class LicenseReadersModule {}
