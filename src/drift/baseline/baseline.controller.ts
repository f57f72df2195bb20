import { Body, Controller, Delete, Get, HttpCode, Put, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { IfMatch } from '../../http/if-match';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor';
import { BaselineService } from './baseline.service';
import { BaselineView } from './baseline-view';
import { ApproveBaselineDto, BaselineDto } from './baseline.dto';

@ApiTags('drift')
@Controller('api/v1/baseline')
@UseInterceptors(EntityTagInterceptor)
export class BaselineController {
  constructor(
    private readonly baseline: BaselineService,
    private readonly view: BaselineView,
  ) {}

  @Get()
  @Requires('baseline:read')
  @ApiProblems('no_baseline')
  @ApiOperation({
    operationId: 'getBaseline',
    summary: 'Get the baseline',
    description: 'The approved revision that drift is measured from, with its ETag.',
  })
  async get(): Promise<BaselineDto> {
    return this.view.of(await this.baseline.get());
  }

  @Put()
  @Requires('baseline:write')
  @ApiProblems('snapshot_not_found', 'precondition_failed', 'precondition_required')
  @ApiOperation({
    operationId: 'approveBaseline',
    summary: 'Approve a baseline',
    description:
      'From now on, drift is measured from this stored revision, which is kept beyond `SNAPSHOT_RETENTION`. What was ' +
      'accepted of the former baseline no longer counts.',
  })
  async approve(
    @Body() wanted: ApproveBaselineDto,
    @IfMatch({
      required: false,
      description: 'The ETag of the baseline that was read; not needed for the first one.',
    })
    ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<BaselineDto> {
    return this.view.of(await this.baseline.approve(wanted, ifMatch, by));
  }

  @Delete()
  @HttpCode(204)
  @Requires('baseline:write')
  @ApiProblems('no_baseline', 'precondition_failed', 'precondition_required')
  @ApiOperation({
    operationId: 'endBaseline',
    summary: 'End the baseline',
    description: 'Drift is no longer measured. Who approved what remains in the audit log.',
  })
  end(@IfMatch() ifMatch: string | undefined, @RequestedBy() by: Requester): Promise<void> {
    return this.baseline.end(ifMatch, by);
  }
}
