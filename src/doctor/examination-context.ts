import type { GenesysGateways } from '../genesys/gateways/genesys-gateways';
import type { Answer, GenesysProbes } from '../genesys/probing/genesys-probes';
import type { ObservedHeaders } from '../genesys/probing/observed-headers';
import { askForAudits, type AskedAudits } from './audit-events';
import { listings, type ListingName } from './listings';
import { rowsAt, textAt } from './fields';

const SMALL_PAGE_SIZE = 100;

/** What is asked for more than once is asked of Genesys once. */
export class ExaminationContext {
  private audits?: Promise<AskedAudits>;
  private readonly answers = new Map<string, Promise<Answer>>();

  constructor(
    readonly probes: GenesysProbes,
    readonly gateways: GenesysGateways,
    readonly headers: ObservedHeaders,
    readonly options: {
      readonly clientId: string;
      readonly callsPerMinute: number;
      readonly userToken?: string;
      readonly audits: { readonly isOn: boolean; readonly maxLagMs: number };
    },
  ) {}

  /** The first page of a listing, in the size that a sync run asks for. */
  firstPage(name: ListingName): Promise<Answer> {
    return this.once(name, async () => {
      const first = await this.page(name, { size: listings[name].size });
      // As a sync run does with a size that is refused.
      const isRefused = first.kind === 'refused' && first.status === 400;
      return isRefused && listings[name].size > SMALL_PAGE_SIZE
        ? this.page(name, { size: SMALL_PAGE_SIZE })
        : first;
    });
  }

  page(name: ListingName, page: { size: number; cursor?: string; number?: number }): Promise<Answer> {
    const { operation, call } = listings[name];
    return this.probes.ask(operation, (api) => call(api, page));
  }

  /** The grants of a subject, direct and inherited. */
  subject(id: string): Promise<Answer> {
    return this.once(`subject ${id}`, () =>
      this.probes.ask('GET /api/v2/authorization/subjects/{subjectId}', (api) =>
        api.authorization.getAuthorizationSubject(id, { includeDuplicates: true }),
      ),
    );
  }

  /** The audits as they were when they were asked for first. */
  firstAudits(): Promise<AskedAudits> {
    return (this.audits ??= askForAudits(this.probes));
  }

  members(groupId: string): Promise<Answer> {
    return this.once(`members ${groupId}`, () =>
      this.probes.ask('GET /api/v2/groups/{groupId}/members', (api) =>
        api.groups.getGroupMembers(groupId, { pageSize: 500, pageNumber: 1 }),
      ),
    );
  }

  /** One page of the holders of a role. */
  holders(roleId: string, pageNumber = 1): Promise<Answer> {
    return this.once(`holders ${roleId} ${pageNumber}`, () =>
      this.probes.ask('GET /api/v2/authorization/roles/{roleId}/subjectgrants', (api) =>
        api.authorization.getAuthorizationRoleSubjectgrants(roleId, { pageSize: 500, pageNumber }),
      ),
    );
  }

  private once(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const asked = this.answers.get(key) ?? ask();
    this.answers.set(key, asked);
    return asked;
  }
}

/** A row of the grants of one subject: held by the subject, or by a group of it. */
export interface SubjectGrant {
  readonly holderId: string;
  readonly roleId: string;
  readonly divisionId: string;
}

export function grantsOf(answer: Answer): SubjectGrant[] {
  if (answer.kind === 'refused') return [];
  return rowsAt(answer.body, 'grants').map((grant) => ({
    holderId: textAt(grant, 'subjectId') ?? '',
    roleId: textAt(grant, 'role.id') ?? '',
    divisionId: textAt(grant, 'division.id') ?? '',
  }));
}
