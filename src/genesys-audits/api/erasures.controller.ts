import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { RECORDING } from '../../http/common-problems';
import { NameErasure } from '../retention/name-erasure';
import { EraseGenesysAuditNamesDto, GenesysAuditErasureDto } from './genesys-audits.dto';

/** The names of people in the kept audits of Genesys, and in what else keeps them. */
@ApiTags('genesys-audits')
@Controller('api/v1/genesys-audits')
export class ErasuresController {
  constructor(private readonly erasure: NameErasure) {}

  @Post('erasures')
  @HttpCode(200)
  @Requires('genesys-audits:erase')
  @ApiOperation({
    operationId: 'eraseGenesysAuditNames',
    summary: 'Erase the names of a user',
    description:
      'Erases the names of a user from the kept audits of Genesys. Ids, times and hashes stay, and the hashes can ' +
      'still be verified. Names and e-mail addresses in access reviews that are over are replaced as well. ' +
      'The erasure is recorded in the audit log.',
  })
  @ApiProblems(...RECORDING)
  erase(
    @Body() { userId }: EraseGenesysAuditNamesDto,
    @RequestedBy() by: Requester,
  ): Promise<GenesysAuditErasureDto> {
    return this.erasure.of(userId, by);
  }
}
