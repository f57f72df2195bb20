import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires';
import { ApiProblems } from '../../http/api-problems';
import type { ClientUsageDto } from './client-usage.dto';
import { GetUsageProposalQuery } from './client-usage.query';
import { ClientUsages } from './client-usages';
import type { UsageProposalDto } from './usage-proposal.dto';

@ApiTags('usage')
@Controller('api/v1/oauth-clients')
export class ClientUsagesController {
  constructor(private readonly usages: ClientUsages) {}

  @Get(':id/usage')
  @Requires('usage:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'getOAuthClientUsage',
    summary: "Get an OAuth client's usage",
    description:
      'What it called in the known window, which permissions its operations need, and what it holds and never used. What ' +
      'is not known is never unused: `complete` and `window` say how far it is.',
  })
  get(@Param('id') id: string): Promise<ClientUsageDto> {
    return this.usages.get(id);
  }

  @Get(':id/usage/proposal')
  @Requires('usage:read')
  @ApiProblems('snapshot_missing', 'snapshot_too_old')
  @ApiOperation({
    operationId: 'getOAuthClientUsageProposal',
    summary: 'Get narrower roles of an OAuth client',
    description:
      'Which of its grants could be removed, which of its roles could be narrower and how exactly, so that no call of the ' +
      'known window that is allowed now would be refused. `items` can be simulated. Conditions and divisions stay as they are.',
  })
  propose(@Param('id') id: string, @Query() query: GetUsageProposalQuery): Promise<UsageProposalDto> {
    return this.usages.propose(id, query.withoutNotKnown === true);
  }
}
