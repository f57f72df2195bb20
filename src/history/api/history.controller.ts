import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import type { ListAnswer } from '../../lists/files/list-answer';
import { PageOrFile } from '../../lists/files/page-or-file';
import { HistoryLister } from './history-lister';
import { HistoryPageDto } from './history.dto';
import { HistoryQuery, scopeOf } from './history.query';

@ApiTags('history')
@Controller('api/v1/history')
export class HistoryController {
  constructor(private readonly lister: HistoryLister) {}

  @Get()
  @Requires('snapshots:read')
  @PageOrFile(HistoryPageDto)
  @ApiOperation({
    operationId: 'listHistory',
    summary: 'List changes of access',
    description:
      'Who gained and lost what, when and by whom, the newest first. Changes are found by comparing each revision with ' +
      'the one before, and stay listed when the snapshots are thinned out, for as long as `SNAPSHOT_RETENTION` says. ' +
      'Where a release without history has purged revisions, the two around them are compared: `previousRevision` is ' +
      'then more than one lower, and what was added and removed in between is not listed.',
  })
  list(@Query() query: HistoryQuery): ListAnswer<HistoryPageDto> {
    return this.lister.list(query, scopeOf(query));
  }
}
