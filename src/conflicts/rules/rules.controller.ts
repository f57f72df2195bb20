import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequestedBy, type Requester } from '../../auth/requested-by';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import { EntityTagInterceptor } from '../../http/entity-tag.interceptor';
import { IfMatch } from '../../http/if-match';
import { Located } from '../../http/located';
import { ListDefinitionsQueryDto } from '../../definitions/definition.dto';
import { WriteRuleDto } from './rule.dto';
import { ConflictRuleDto, ConflictRulePageDto, RuleVersionPageDto } from './rule-view.dto';
import { RulesReader } from './rules-reader';

const PATH = '/api/v1/conflict-rules';

@ApiTags('conflicts')
@Controller('api/v1/conflict-rules')
@UseInterceptors(EntityTagInterceptor)
export class RulesController {
  constructor(private readonly rules: RulesReader) {}

  @Get()
  @Requires('conflicts:read')
  @ApiOperation({
    operationId: 'listConflictRules',
    summary: 'List conflict rules',
    description: 'In the order of their creation.',
  })
  list(@Query() query: ListDefinitionsQueryDto): Promise<ConflictRulePageDto> {
    return this.rules.list(query);
  }

  @Post()
  @Located<ConflictRuleDto>(({ id }) => `${PATH}/${id}`)
  @Requires('conflicts:write')
  @ApiProblems('too_many_conflict_rules')
  @ApiOperation({
    operationId: 'createConflictRule',
    summary: 'Create a conflict rule',
    description:
      'Roles that do not exist and permissions that match nothing are refused with 400, each with a pointer. ' +
      'While there is no snapshot, they are accepted unchecked, and the answer has no `unresolved`. At most 500 ' +
      'rules are kept.',
  })
  create(@Body() wanted: WriteRuleDto, @RequestedBy() by: Requester): Promise<ConflictRuleDto> {
    return this.rules.create(wanted, by);
  }

  @Get(':id')
  @Requires('conflicts:read')
  @ApiOperation({
    operationId: 'getConflictRule',
    summary: 'Get a conflict rule',
    description: 'With its ETag.',
  })
  get(@Param('id') id: string): Promise<ConflictRuleDto> {
    return this.rules.get(id);
  }

  @Put(':id')
  @Requires('conflicts:write')
  @ApiOperation({
    operationId: 'replaceConflictRule',
    summary: 'Replace a conflict rule',
    description:
      'References that the rule already had may stay, even where they no longer exist in the organisation.',
  })
  replace(
    @Param('id') id: string,
    @Body() wanted: WriteRuleDto,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<ConflictRuleDto> {
    return this.rules.replace(id, wanted, ifMatch, by);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('conflicts:write')
  @ApiOperation({
    operationId: 'deleteConflictRule',
    summary: 'Delete a conflict rule',
    description: 'Its versions stay readable, and its findings are resolved.',
  })
  delete(
    @Param('id') id: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.rules.delete(id, ifMatch, by);
  }

  @Get(':id/versions')
  @Requires('conflicts:read')
  @ApiOperation({
    operationId: 'listConflictRuleVersions',
    summary: 'List versions of a rule',
    description: 'Newest first.',
  })
  versions(@Param('id') id: string, @Query() query: ListDefinitionsQueryDto): Promise<RuleVersionPageDto> {
    return this.rules.versions(id, query);
  }
}
