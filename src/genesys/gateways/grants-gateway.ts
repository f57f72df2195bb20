import type { Grant, SubjectType } from '../../access/model/snapshot';
import type { CallOptions } from '../call-context';
import { genesysCall } from '../call-context';
import type { GenesysApi } from '../genesys-api';
import { AnswerReader } from './answer-reader';
import { leftOutOf, type LeftOut } from './left-out';
import type { ListOptions, ListResult } from './list-result';
import { readNumberedPages } from './read-numbered-pages';

/** A role held in a division, without saying by whom. */
export interface HeldRole {
  readonly roleId: string;
  readonly divisionId: string;
}

export interface SubjectGrants {
  readonly direct: readonly HeldRole[];
  /** Held through a group. */
  readonly inherited: readonly (HeldRole & { readonly groupId: string })[];
}

const subjectTypes = new Map<string, SubjectType>([
  ['PC_USER', 'user'],
  ['PC_GROUP', 'group'],
  ['PC_OAUTH_CLIENT', 'oauth_client'],
  ['PC_TRUSTEE_USER', 'trustee_user'],
  ['PC_TRUSTEE_GROUP', 'trustee_group'],
]);

interface GrantRow {
  readonly subjectId: string;
  readonly subjectType?: SubjectType;
  readonly divisionIds: readonly string[];
}

export class GrantsGateway {
  constructor(private readonly api: GenesysApi) {}

  /**
   * Who holds a role, and where; one item for each subject and division. `rowsRead` and `expectedTotal` count
   * subjects. Needs authorization:role:view.
   */
  async ofRole(roleId: string, options: ListOptions = {}): Promise<ListResult<Grant>> {
    const listing = await readNumberedPages(
      {
        operation: 'GET /api/v2/authorization/roles/{roleId}/subjectgrants',
        fetch: (page) => this.api.authorization.getAuthorizationRoleSubjectgrants(roleId, page),
        read: readGrantRow,
        // A subject may have more than one row: only rows that are equal as a whole are the same row.
        key: (row) => JSON.stringify(readGrantRow(row)),
        about: (row) => row.id(),
      },
      options,
    );
    const known = listing.items.filter(hasKnownType);
    const { leftOut } = leftOutOf([listing, ofUnknownTypes(listing.items.length - known.length)]);
    return { ...listing, items: grantsOf(roleId, known), ...(leftOut && { leftOut }) };
  }

  /** What one subject holds, distinguished by origin. Needs authorization:grant:view. */
  async ofSubject(subjectId: string, { signal, priority }: CallOptions = {}): Promise<SubjectGrants> {
    const operation = 'GET /api/v2/authorization/subjects/{subjectId}';
    // Without duplicates, a role held directly and through a group occurs once, and its origin is lost.
    const call = () => this.api.authorization.getAuthorizationSubject(subjectId, { includeDuplicates: true });
    const body = new AnswerReader(await genesysCall({ operation, signal, priority }, call), operation);
    const grants = body.objects('grants').map((grant) => ({
      holderId: grant.id('subjectId'),
      roleId: grant.object('role').id(),
      divisionId: grant.object('division').id(),
    }));
    return {
      direct: grants
        .filter(({ holderId }) => holderId === subjectId)
        .map(({ roleId, divisionId }) => ({ roleId, divisionId })),
      inherited: grants
        .filter(({ holderId }) => holderId !== subjectId)
        .map(({ holderId, roleId, divisionId }) => ({ roleId, divisionId, groupId: holderId })),
    };
  }
}

/** `SubjectDivisionGrants`. */
function readGrantRow(row: AnswerReader): GrantRow {
  return {
    subjectId: row.id(),
    subjectType: subjectTypes.get(row.string('type')),
    divisionIds: row.objects('divisions').map((division) => division.id()),
  };
}

/** Rows of a subject type that Genesys itself calls unknown, or that we do not know. */
function ofUnknownTypes(count: number): { leftOut?: LeftOut } {
  return count === 0 ? {} : { leftOut: { count, detail: 'They are grants of an unknown type of subject.' } };
}

type KnownGrantRow = GrantRow & { readonly subjectType: SubjectType };

function hasKnownType(row: GrantRow): row is KnownGrantRow {
  return row.subjectType !== undefined;
}

/** One grant for each subject and division, however often Genesys names it. */
function grantsOf(roleId: string, rows: readonly KnownGrantRow[]): Grant[] {
  const grants = new Map<string, Grant>();
  for (const { subjectId, subjectType, divisionIds } of rows) {
    for (const divisionId of divisionIds) {
      grants.set(JSON.stringify([subjectType, subjectId, divisionId]), {
        subjectId,
        subjectType,
        roleId,
        divisionId,
      });
    }
  }
  return [...grants.values()];
}
