import { Injectable } from '@nestjs/common';
import type { ErrorDetail } from '../../common/errors';
import { CategoryPermissionsReader } from '../../purposes/category-permissions-reader';
import { WebhooksReader } from '../../webhooks/webhooks-reader';
import type { ReviewDefinition } from '../review';
import { definitionFaults } from './definition-faults';

/** Examines definitions of reviews against what is there. */
@Injectable()
export class DefinitionCheck {
  constructor(
    private readonly categories: CategoryPermissionsReader,
    private readonly webhooks: WebhooksReader,
  ) {}

  /** What is wrong with the definition at this place of the request. */
  async faults(definition: ReviewDefinition, at: string): Promise<ErrorDetail[]> {
    const { isCategory } = await this.categories.read();
    const faults = definitionFaults(definition, isCategory, at);
    const { webhookId } = definition;
    if (webhookId !== undefined && !(await this.webhooks.has(webhookId)))
      faults.push({ pointer: `${at}/webhookId`, detail: 'names no webhook; /api/v1/webhooks lists them' });
    return faults;
  }
}
