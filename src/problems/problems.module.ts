import { Module } from '@nestjs/common';
import { ProblemsController } from './problems.controller';

/** Describes the kinds of problems that the API answers with. */
@Module({ controllers: [ProblemsController] })
export class ProblemsModule {}
