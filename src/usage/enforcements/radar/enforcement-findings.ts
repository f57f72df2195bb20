import { Inject, Injectable } from '@nestjs/common';
import type { EnforcedPart } from '../../../access/usage/enforced-needs';
import { CLOCK, type Clock } from '../../../common/clock';
import { RevisionSource } from '../../../revisions/current/revision-source';
import { callsAnsweredFrom } from '../../clients/client-usage-mapping';
import type { UsageAt } from '../../lists/usage-lister';
import { UsageFactsReader } from '../../usage-facts-reader';
import { EnforcementsService } from '../definitions/enforcements.service';
import { MAX_ENFORCEMENTS, type StoredEnforcement } from '../definitions/stored-enforcement';
import { EnforcementRadar } from './enforcement-radar';
import { toFinding } from './radar-mapping';
import type { EnforcementFindingDto, EnforcementFindingsDto } from './radar.dto';

const DAY_MS = 86_400_000;

/** Says of enforcements whether everyone is ready. */
@Injectable()
export class EnforcementFindings {
  constructor(
    private readonly revisions: RevisionSource,
    private readonly usage: UsageFactsReader,
    private readonly enforcements: EnforcementsService,
    private readonly radar: EnforcementRadar,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<EnforcementFindingDto> {
    return this.ofStored(await this.at(), await this.enforcements.get(id));
  }

  /** Of those that are enabled, the nearest first. */
  async all(): Promise<EnforcementFindingsDto> {
    const { items } = await this.enforcements.page(MAX_ENFORCEMENTS);
    const enabled = items.filter(({ content }) => content.enabled);
    const byDay = enabled.sort((one, other) => (one.content.enforcedOn < other.content.enforcedOn ? -1 : 1));
    const at = await this.at();
    const findings: EnforcementFindingDto[] = [];
    for (const one of byDay) findings.push(await this.ofStored(at, one));
    return { findings };
  }

  async preview(part: EnforcedPart): Promise<EnforcementFindingDto> {
    return this.of(await this.at(), part);
  }

  private async ofStored(at: UsageAt, { id, content }: StoredEnforcement): Promise<EnforcementFindingDto> {
    const { name, owner, enforcedOn } = content;
    const daysLeft = Math.ceil((Date.parse(`${enforcedOn}T00:00:00Z`) - this.now()) / DAY_MS);
    return { ...(await this.of(at, content)), enforcementId: id, name, owner, enforcedOn, daysLeft };
  }

  private async of(at: UsageAt, part: EnforcedPart): Promise<EnforcementFindingDto> {
    const { permission, operation } = part;
    const result = await this.radar.evaluate(at, part);
    return {
      kind: 'enforcement',
      permission,
      operation,
      ...toFinding(at, result, permission),
      ...callsAnsweredFrom(at.published, at.known, this.radar.table),
    };
  }

  private async at(): Promise<UsageAt> {
    return { ...(await this.revisions.indexedAt()), known: await this.usage.read() };
  }
}
