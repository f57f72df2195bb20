import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../auth/requested-by';
import { Requires } from '../auth/requires';
import { ApiProblems } from '../http/api-problems';
import { RECORDING } from '../http/common-problems';
import { Expensive } from '../http/expensive';
import { utcTime } from '../http/is-time';
import { controlKeys, controls } from '../sealed-archives/controls';
import { ControlEvidence } from './control-evidence';
import { partsOf } from './evidence-parts';
import { ControlsDto, EvidenceQuery } from './evidence.dto';

@ApiTags('reports')
@Controller('api/v1/evidence')
export class EvidenceController {
  constructor(private readonly evidence: ControlEvidence) {}

  @Get()
  @Requires('evidence:export')
  @ApiOperation({
    operationId: 'listEvidenceControls',
    summary: 'List controls',
    description: 'The requirements of standards for which there is evidence.',
  })
  list(): ControlsDto {
    const list = controlKeys.map((key) => ({ key, ...controls[key], tables: [...partsOf[key].tables] }));
    return { controls: list };
  }

  @Get(':control')
  @Expensive()
  @Requires('evidence:export')
  @ApiProblems('not_found', 'snapshot_missing', 'snapshot_too_old', ...RECORDING)
  @ApiOperation({
    operationId: 'exportEvidence',
    summary: 'Export the evidence for a control',
    description:
      'For a period that is over, one ZIP archive: who had what at its end, reviews with their decisions and removals, ' +
      'findings, exceptions, keys and clients, verifications of the audit log and its records. It has the SHA-256 of ' +
      'every file, which a record of the audit log holds. `rolecall-verify --evidence` verifies it offline.',
  })
  @ApiParam({ name: 'control', enum: controlKeys })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('control') control: string,
    @Query() { from, to }: EvidenceQuery,
    @RequestedBy() by: Requester,
  ): Promise<StreamableFile> {
    const period = { from: utcTime(from), to: utcTime(to) };
    const { stream, fileName } = await this.evidence.open(control, period, by);
    return new StreamableFile(stream, {
      type: 'application/zip',
      disposition: `attachment; filename="${fileName}"`,
    });
  }
}
