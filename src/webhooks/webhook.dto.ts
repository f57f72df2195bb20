import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { AuthorDto } from '../definitions/definition.dto';
import { MayBeAbsent } from '../http/may-be-absent';
import { LINE, LINE_FAULT } from '../http/one-line';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../http/page-size';
import { deliveryFaults, deliveryStates, type DeliveryFault, type DeliveryState } from './delivery/delivery';

/** What a webhook is to be. */
export class WriteWebhookDto {
  /** 1 to 100 characters. */
  @IsString()
  @MaxLength(100)
  @Matches(LINE, LINE_FAULT)
  readonly name: string;

  /** An https URL that leads to a public address, without user name, password or fragment. Redirects are not followed. */
  @IsString()
  @MaxLength(2_000)
  readonly url: string;

  /** What is off is sent nothing; what waits for it is sent when it is on again. */
  @MayBeAbsent()
  @IsBoolean()
  readonly enabled: boolean = true;
}

export class WebhookDto {
  /** A UUID. */
  readonly id: string;
  /** Incremented by every change: the ETag without its quotes. */
  readonly version: number;
  readonly name: string;
  readonly url: string;
  readonly enabled: boolean;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly createdBy: AuthorDto;
  /** RFC 3339, UTC. */
  readonly updatedAt: string;
  readonly updatedBy: AuthorDto;
}

export class WebhookWithSecretDto extends WebhookDto {
  /** The signing secret, as Standard Webhooks write it (`whsec_…`): shown now and never again. */
  readonly secret: string;
}

export class WebhookListDto {
  /** In the order of creation; at most 20 are kept. */
  readonly webhooks: WebhookDto[];
}

/** A message for a webhook, and what became of it. */
export class WebhookDeliveryDto {
  /** What the header `webhook-id` says at each attempt: the receiver recognizes by it what it has already. A UUID. */
  readonly id: string;
  /** Such as `review.reminder`. */
  readonly type: string;
  @ApiProperty({ enum: deliveryStates })
  readonly state: DeliveryState;
  readonly attempts: number;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  /** RFC 3339, UTC; absent once it is over. */
  readonly nextAttemptAt?: string;
  /** RFC 3339, UTC. */
  readonly lastAttemptAt?: string;
  /** The status of the last answer, where there was one. */
  readonly lastStatus?: number;
  /** Why the last attempt failed. */
  @ApiProperty({ enum: deliveryFaults })
  readonly lastError?: DeliveryFault;
}

export class ListWebhookDeliveriesQuery {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

export class WebhookDeliveryPageDto {
  /** The newest first. What is over is kept for 30 days. */
  readonly deliveries: WebhookDeliveryDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}
