import { Injectable, Optional } from '@nestjs/common';
import type { Requester } from '../../auth/requested-by';
import { trustedTime } from '../../common/trusted-clock';
import type { ListDefinitionsQueryDto } from '../../definitions/definition.dto';
import { listToken, readIdToken } from '../../http/list-token';
import { OccasionStore } from '../occasions/occasion-store';
import { TemplateCampaigns } from '../occasions/template-campaigns';
import type { Campaign } from '../review';
import type { ReviewTemplate } from './template';
import type {
  ListReviewOccasionsQuery,
  ReviewOccasionPageDto,
  ReviewTemplateDto,
  ReviewTemplatePageDto,
  WriteReviewTemplateDto,
} from './template.dto';
import { toOccasionDto, toTemplateContent, toTemplateDto } from './template-mapping';
import { TemplatesService } from './templates.service';

const TEMPLATES = ['review templates'];

/** Templates as the API shows and takes them. */
@Injectable()
export class TemplatesReader {
  constructor(
    private readonly templates: TemplatesService,
    private readonly occasions: OccasionStore,
    private readonly campaigns: TemplateCampaigns,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  async list({ pageSize, pageToken }: ListDefinitionsQueryDto): Promise<ReviewTemplatePageDto> {
    const after = pageToken === undefined ? undefined : readIdToken(pageToken, TEMPLATES);
    const { items, next } = await this.templates.page(pageSize, after);
    return {
      templates: await Promise.all(items.map((template) => this.shown(template))),
      nextPageToken: next && listToken(TEMPLATES, [next]),
    };
  }

  async get(id: string): Promise<ReviewTemplateDto> {
    return this.shown(await this.templates.get(id));
  }

  async create(wanted: WriteReviewTemplateDto, by: Requester): Promise<ReviewTemplateDto> {
    return this.shown(await this.templates.create(toTemplateContent(wanted), by));
  }

  async replace(
    id: string,
    wanted: WriteReviewTemplateDto,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<ReviewTemplateDto> {
    return this.shown(await this.templates.replace(id, toTemplateContent(wanted), ifMatch, by));
  }

  delete(id: string, ifMatch: string | undefined, by: Requester): Promise<void> {
    return this.templates.delete(id, ifMatch, by);
  }

  /** A draft. Throws NotFoundError (404) or InvalidRequestError (400). */
  async make(id: string, name: string | undefined, by: Requester): Promise<Campaign> {
    const template = await this.templates.get(id);
    return this.campaigns.make(template, { kind: 'request', origin: { kind: 'template', id }, name }, by);
  }

  /** Throws NotFoundError (404). */
  async occasionsOf(id: string, query: ListReviewOccasionsQuery): Promise<ReviewOccasionPageDto> {
    const { pageSize, pageToken } = query;
    await this.templates.get(id);
    const scope = ['review occasions', id];
    const before = pageToken === undefined ? undefined : readIdToken(pageToken, scope);
    const found = await this.occasions.page(id, pageSize + 1, before);
    const page = found.slice(0, pageSize);
    return {
      occasions: page.map(toOccasionDto),
      ...(found.length > pageSize && { nextPageToken: listToken(scope, [page.at(-1)!.id]) }),
    };
  }

  private async shown(template: ReviewTemplate): Promise<ReviewTemplateDto> {
    const [last] = await this.occasions.page(template.id, 1);
    return toTemplateDto(template, last, this.now().slice(0, 10));
  }
}
