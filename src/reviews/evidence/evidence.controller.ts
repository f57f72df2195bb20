import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { RECORDING } from '../../http/common-problems';
import { Expensive } from '../../http/expensive';
import { ReviewEvidence } from './review-evidence';
import { ReviewSignOffsDto, SignOffReviewDto } from './sign-off.dto';
import { SignOffs } from './sign-offs';

@ApiTags('reviews')
@Controller('api/v1/reviews/:id')
export class ReviewEvidenceController {
  constructor(
    private readonly evidence: ReviewEvidence,
    private readonly signOffs: SignOffs,
  ) {}

  @Get('evidence')
  @Expensive()
  @Requires('reviews:evidence')
  @ApiProblems('review_state', ...RECORDING)
  @ApiOperation({
    operationId: 'exportReviewEvidence',
    summary: 'Export the evidence of an access review',
    description:
      'Of a closed review, one ZIP archive: roster, items, decisions, the proof of removal, sign-off and how reviewers ' +
      'decided, with the SHA-256 of every file, which a record of the audit log holds. `rolecall-verify --evidence` ' +
      'verifies it offline.',
  })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Param('id') id: string, @RequestedBy() by: Requester): Promise<StreamableFile> {
    const { stream, fileName } = await this.evidence.open(id, by);
    return new StreamableFile(stream, {
      type: 'application/zip',
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Get('sign-offs')
  @Requires('reviews:evidence')
  @ApiOperation({
    operationId: 'listReviewSignOffs',
    summary: 'List sign-offs of an access review',
    description: 'As the audit log has them.',
  })
  async list(@Param('id') id: string): Promise<ReviewSignOffsDto> {
    return { signOffs: await this.signOffs.of(id) };
  }

  @Post('sign-off')
  @HttpCode(200)
  @Requires('reviews:manage')
  @ApiProblems('review_state', 'review_sign_off_by_person')
  @ApiOperation({
    operationId: 'signOffReview',
    summary: 'Sign off an access review',
    description: 'A closed one, by a person. The statement is kept in the audit log for good.',
  })
  async sign(
    @Param('id') id: string,
    @Body() { statement }: SignOffReviewDto,
    @RequestedBy() by: Requester,
  ): Promise<ReviewSignOffsDto> {
    await this.signOffs.sign(id, statement, by);
    return { signOffs: await this.signOffs.of(id) };
  }
}
