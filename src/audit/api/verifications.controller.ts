import { Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { Verifications } from '../verification/verifications';
import { toVerificationDto } from './audit-responses';
import { VerificationDto } from './audit.dto';

@ApiTags('audit')
@Controller('api/v1/audit/verify')
export class VerificationsController {
  constructor(private readonly verifications: Verifications) {}

  @Post()
  @HttpCode(202)
  @Requires('audit:verify')
  @ApiOperation({
    operationId: 'startAuditVerification',
    summary: 'Start a verification of the audit log',
    description:
      'Joins the verification in progress, if there is one. ' +
      'Follow it at the `Location`. The verdict depends on this service and its key; for an independent one, ' +
      'pass an export to `rolecall-verify`.',
  })
  start(
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: Pick<FastifyReply, 'header'>,
  ): VerificationDto {
    const job = this.verifications.start(by);
    reply.header('location', `/api/v1/audit/verify/${job.id}`);
    return toVerificationDto(job);
  }

  @Get(':id')
  @Requires('audit:verify')
  @ApiOperation({ operationId: 'getAuditVerification', summary: 'Get a verification' })
  get(@Param('id') id: string): VerificationDto {
    return toVerificationDto(this.verifications.find(id));
  }

  @Delete(':id')
  @HttpCode(202)
  @Requires('audit:verify')
  @ApiOperation({ operationId: 'cancelAuditVerification', summary: 'Cancel a verification' })
  cancel(@Param('id') id: string): VerificationDto {
    return toVerificationDto(this.verifications.cancel(id));
  }
}
