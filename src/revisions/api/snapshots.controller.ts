import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { Expensive } from '../../http/expensive';
import { ApiProblems } from '../../http/api-problems';
import {
  ListChangesQueryDto,
  ListSnapshotsQueryDto,
  RevisionParamDto,
  SnapshotChangePageDto,
  SnapshotDto,
  SnapshotPageDto,
} from './snapshots.dto';
import { SnapshotsService } from './snapshots.service';

@ApiTags('snapshots')
@Controller('api/v1/snapshots')
export class SnapshotsController {
  constructor(private readonly snapshots: SnapshotsService) {}

  @Get()
  @Requires('snapshots:read')
  @ApiProblems('snapshot_missing')
  @ApiOperation({ operationId: 'listSnapshots', summary: 'List snapshots', description: 'Newest first.' })
  list(@Query() query: ListSnapshotsQueryDto): Promise<SnapshotPageDto> {
    return this.snapshots.list(query);
  }

  @Get(':revision')
  @Requires('snapshots:read')
  @ApiProblems('snapshot_not_found')
  @ApiOperation({ operationId: 'getSnapshot', summary: 'Get a snapshot' })
  get(@Param() { revision }: RevisionParamDto): Promise<SnapshotDto> {
    return this.snapshots.get(revision);
  }

  @Get(':revision/changes')
  @Expensive()
  @Requires('snapshots:read')
  @ApiProblems('snapshot_not_found')
  @ApiOperation({
    operationId: 'listSnapshotChanges',
    summary: 'Diff two snapshots',
    description:
      'What was added, removed and changed between them. ' +
      'Compares the two and nothing in between: what came and went again is not listed. When one of them is not ' +
      'stored, the answer is 404 with the code `snapshot_not_found` and names the nearest that is.',
  })
  changes(
    @Param() { revision }: RevisionParamDto,
    @Query() query: ListChangesQueryDto,
  ): Promise<SnapshotChangePageDto> {
    return this.snapshots.listChanges(revision, query);
  }
}
