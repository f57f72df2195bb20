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
import { RequestedBy, type Requester } from '../auth/requested-by';
import { Requires } from '../auth/requires';
import { ApiProblems } from '../http/api-problems';
import { EntityTagInterceptor } from '../http/entity-tag.interceptor';
import { IfMatch } from '../http/if-match';
import { Located } from '../http/located';
import {
  ListWebhookDeliveriesQuery,
  WebhookDeliveryDto,
  WebhookDeliveryPageDto,
  WebhookDto,
  WebhookListDto,
  WebhookWithSecretDto,
  WriteWebhookDto,
} from './webhook.dto';
import { toWebhookDto, WebhooksReader } from './webhooks-reader';
import { WebhooksService, type WithSecret } from './webhooks.service';
import { WebhookTests } from './webhook-tests';

const PATH = '/api/v1/webhooks';

@ApiTags('webhooks')
@Controller('api/v1/webhooks')
@UseInterceptors(EntityTagInterceptor)
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly reader: WebhooksReader,
    private readonly tests: WebhookTests,
  ) {}

  @Get()
  @Requires('webhooks:manage')
  @ApiOperation({
    operationId: 'listWebhooks',
    summary: 'List webhooks',
    description: 'In the order of their creation.',
  })
  list(): Promise<WebhookListDto> {
    return this.reader.list();
  }

  @Post()
  @Located<WebhookDto>(({ id }) => `${PATH}/${id}`)
  @Requires('webhooks:manage')
  @ApiProblems('webhooks_off', 'too_many_webhooks')
  @ApiOperation({
    operationId: 'createWebhook',
    summary: 'Create a webhook',
    description:
      'Messages are posted as JSON and signed as Standard Webhooks say, with the secret that this answer shows and no ' +
      'other one. Addresses that are not public are refused, here and at each attempt.',
  })
  async create(@Body() wanted: WriteWebhookDto, @RequestedBy() by: Requester): Promise<WebhookWithSecretDto> {
    return shownWith(await this.webhooks.create(wanted, by));
  }

  @Get(':id')
  @Requires('webhooks:manage')
  @ApiOperation({ operationId: 'getWebhook', summary: 'Get a webhook', description: 'With its ETag.' })
  get(@Param('id') id: string): Promise<WebhookDto> {
    return this.reader.get(id);
  }

  @Put(':id')
  @Requires('webhooks:manage')
  @ApiOperation({
    operationId: 'replaceWebhook',
    summary: 'Replace a webhook',
    description: 'Its signing secret stays. What waits for it is sent to the new address.',
  })
  async replace(
    @Param('id') id: string,
    @Body() wanted: WriteWebhookDto,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<WebhookDto> {
    return toWebhookDto(await this.webhooks.replace(id, wanted, ifMatch, by));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('webhooks:manage')
  @ApiOperation({
    operationId: 'deleteWebhook',
    summary: 'Delete a webhook',
    description: 'With its deliveries. What names it is told nothing any more.',
  })
  delete(
    @Param('id') id: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<void> {
    return this.webhooks.delete(id, ifMatch, by);
  }

  @Post(':id/secret')
  @HttpCode(200)
  @Requires('webhooks:manage')
  @ApiProblems('webhooks_off')
  @ApiOperation({
    operationId: 'replaceWebhookSecret',
    summary: 'Replace the signing secret of a webhook',
    description: 'The new one is shown in this answer and never again; the one before no longer counts.',
  })
  async replaceSecret(
    @Param('id') id: string,
    @IfMatch() ifMatch: string | undefined,
    @RequestedBy() by: Requester,
  ): Promise<WebhookWithSecretDto> {
    return shownWith(await this.webhooks.replaceSecret(id, ifMatch, by));
  }

  @Get(':id/deliveries')
  @Requires('webhooks:manage')
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'List messages for a webhook',
    description: 'Newest first, with what became of each.',
  })
  deliveries(
    @Param('id') id: string,
    @Query() query: ListWebhookDeliveriesQuery,
  ): Promise<WebhookDeliveryPageDto> {
    return this.reader.deliveriesOf(id, query);
  }

  @Post(':id/deliveries')
  @HttpCode(202)
  @Requires('webhooks:manage')
  @ApiOperation({
    operationId: 'testWebhook',
    summary: 'Create a test message for a webhook',
    description:
      'Of the type `webhook.test`, within seconds; the list of its messages shows what became of it.',
  })
  test(@Param('id') id: string): Promise<WebhookDeliveryDto> {
    return this.tests.send(id);
  }
}

function shownWith({ webhook, secret }: WithSecret): WebhookWithSecretDto {
  return { ...toWebhookDto(webhook), secret };
}
