import { Injectable, Optional } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { reviewerName, type Responsibility } from '../../access/reviews/reviewer-rule';
import type { JsonValue } from '../../audit/audit-record';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Author } from '../../auth/author';
import type { Requester } from '../../auth/requested-by';
import { InvalidRequestError } from '../../common/errors';
import { trustedTime } from '../../common/trusted-clock';
import type { Schema } from '../../database/schema';
import { requireMatch } from '../../http/entity-tag';
import { toAuthorDto } from '../../definitions/definition-mapping';
import type { ResponsibilitiesDto } from './responsibility.dto';
import { ResponsibilityStore } from './responsibility-store';

/** Keeps who answers for whom and what. Reviews that are open stay as they are. */
@Injectable()
export class ResponsibilitiesService {
  constructor(
    private readonly store: ResponsibilityStore,
    private readonly audited: AuditedWork,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  async get(db?: Kysely<Schema>): Promise<ResponsibilitiesDto> {
    const { version, updated_at, updated_by_type, updated_by_id } = await this.store.state(db);
    const by = { type: updated_by_type as Author['type'], id: updated_by_id ?? '' };
    return {
      version,
      ...(updated_at !== null && { updatedAt: updated_at, updatedBy: toAuthorDto(by) }),
      responsibilities: await this.store.all(db),
    };
  }

  /** Throws InvalidRequestError (400), 412 or 428. */
  async replace(
    wanted: readonly Responsibility[],
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<ResponsibilitiesDto> {
    refuseRepeated(wanted);
    const act = {
      action: 'review_responsibilities.replaced',
      actor: actorOf(by.caller),
      requestId: by.requestId,
      target: { type: 'review_responsibilities', id: 'all' },
    } as const;
    return this.audited.run(act, async (tx) => {
      const version = await this.store.hold(tx);
      requireMatch(ifMatch, version);
      const before = recordOf(await this.store.all(tx));
      await this.store.replace(tx, wanted, {
        version: version + 1,
        updated_at: this.now(),
        updated_by_type: by.caller.kind,
        updated_by_id: by.caller.id,
      });
      const value = await this.get(tx);
      return { value, recorded: { before, after: recordOf(value.responsibilities) } };
    });
  }
}

function recordOf(all: readonly Responsibility[]): JsonValue {
  return all.map(({ kind, of, reviewer: { type, id } }) => ({ kind, of, reviewer: { type, id } }));
}

function refuseRepeated(wanted: readonly Responsibility[]): void {
  const seen = new Set<string>();
  const faults = wanted.flatMap((one, place) => {
    const key = keyOf(one);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ pointer: `/body/responsibilities/${place}`, detail: 'is given twice' }];
  });
  if (faults.length > 0) throw new InvalidRequestError(faults);
}

function keyOf({ kind, of, reviewer }: Responsibility): string {
  return JSON.stringify([kind, of, reviewerName(reviewer)]);
}
