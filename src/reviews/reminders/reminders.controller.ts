import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { VisibleReviews } from '../visible-reviews';
import { ReviewRemindersDto } from './reminder.dto';
import { RemindersReader } from './reminders-reader';

@ApiTags('reviews')
@Controller('api/v1/reviews/reminders')
export class ReviewRemindersController {
  constructor(
    private readonly reader: RemindersReader,
    private readonly visible: VisibleReviews,
  ) {}

  @Get()
  @Requires('reviews:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'listReviewReminders',
    summary: 'List reviews that wait for the caller',
    description: 'Open ones with items that are assigned to the caller and not decided.',
  })
  async list(@RequestedBy() { caller }: Requester): Promise<ReviewRemindersDto> {
    return this.reader.of(await this.visible.own(caller));
  }
}
