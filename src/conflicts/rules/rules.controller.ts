import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../common/api-problems';
import { entityTag } from '../../common/entity-tag';
import { ListRulesQueryDto, WriteRuleDto } from './rule.dto';
import { ConflictRuleDto, ConflictRulePageDto, RuleVersionPageDto } from './rule-view.dto';
import { RulesReader } from './rules-reader';

const PATH = '/api/v1/conflict-rules';
const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag of the version that was read.' };

@ApiTags('conflicts')
@Controller('api/v1/conflict-rules')
export class RulesController {
  constructor(private readonly rules: RulesReader) {}

  @Get()
  @Requires('conflicts:read')
  @ApiProblems(503)
  @ApiOperation({
    operationId: 'listConflictRules',
    summary: 'The conflict rules, in the order of their creation',
  })
  list(@Query() query: ListRulesQueryDto): Promise<ConflictRulePageDto> {
    return this.rules.list(query);
  }

  @Post()
  @Requires('conflicts:write')
  @ApiProblems(409, 503)
  @ApiOperation({
    operationId: 'createConflictRule',
    summary: 'Create a conflict rule',
    description:
      'Roles that do not exist and permissions that match nothing are refused with 400, each by its place. While there ' +
      'is no snapshot they are taken as they are, and the answer has no `unresolved`. At most 500 rules are kept.',
  })
  async create(
    @Body() wanted: WriteRuleDto,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConflictRuleDto> {
    const rule = await this.rules.create(wanted, by);
    void reply.header('location', `${PATH}/${rule.id}`);
    return tagged(reply, rule);
  }

  @Get(':id')
  @Requires('conflicts:read')
  @ApiProblems(404, 503)
  @ApiOperation({ operationId: 'getConflictRule', summary: 'One conflict rule, with its ETag' })
  async get(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConflictRuleDto> {
    return tagged(reply, await this.rules.get(id));
  }

  @Put(':id')
  @Requires('conflicts:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(404, 412, 428, 503)
  @ApiOperation({
    operationId: 'replaceConflictRule',
    summary: 'Replace a conflict rule',
    description:
      'What the rule named before may stay, even where the organisation does not have it any more.',
  })
  async replace(
    @Param('id') id: string,
    @Body() wanted: WriteRuleDto,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConflictRuleDto> {
    return tagged(reply, await this.rules.replace(id, wanted, ifMatch, by));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('conflicts:write')
  @ApiHeader(IF_MATCH)
  @ApiProblems(404, 412, 428, 503)
  @ApiOperation({
    operationId: 'deleteConflictRule',
    summary: 'Delete a conflict rule',
    description: 'Its versions stay readable, and what it found is resolved.',
  })
  delete(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.rules.delete(id, ifMatch, by);
  }

  @Get(':id/versions')
  @Requires('conflicts:read')
  @ApiProblems(404, 503)
  @ApiOperation({
    operationId: 'listConflictRuleVersions',
    summary: 'What a rule said, the newest version first',
  })
  versions(@Param('id') id: string, @Query() query: ListRulesQueryDto): Promise<RuleVersionPageDto> {
    return this.rules.versions(id, query);
  }
}

function tagged(reply: FastifyReply, rule: ConflictRuleDto): ConflictRuleDto {
  void reply.header('etag', entityTag(rule.version));
  return rule;
}
