import { Module } from '@nestjs/common';
import { ErasuresController } from './api/erasures.controller';
import { NameErasure } from './retention/name-erasure';

/** Erases the names of people: apart from the audits, since it asks other features to do so through a port. */
@Module({ controllers: [ErasuresController], providers: [NameErasure] })
export class ErasuresModule {}
