import type { GenesysApi } from '../../genesys/genesys-api';
import type { Answer } from '../../genesys/probing/genesys-probes';
import { verdictOn, unknown, type Assumption, type Examination } from '../assumption';
import { idsOf, rowsOf } from '../fields';
import { listings, type ListingName } from '../listings';
import { seenOf } from '../observed-page';
import type { ExaminationContext } from '../examination-context';
import { evaluatePage } from './listings.examination';

/** A call about one entity of a listing. */
interface Detail {
  readonly id: string;
  readonly operation: `GET ${string}`;
  /** The listing that the entity is taken from. */
  readonly of: ListingName;
  readonly call: (api: GenesysApi, id: string) => Promise<unknown>;
  readonly otherwise: string;
}

const NO_REFRESH = 'Single subjects cannot be refreshed: `fully_consistent` answers and changes fail.';
const page = { pageSize: 500, pageNumber: 1 };

const details: readonly Detail[] = [
  {
    id: 'detail-subjectgrants',
    operation: 'GET /api/v2/authorization/roles/{roleId}/subjectgrants',
    of: 'roles',
    call: (api, id) => api.authorization.getAuthorizationRoleSubjectgrants(id, page),
    otherwise: 'Sync runs fail: there is no snapshot.',
  },
  {
    id: 'detail-members',
    operation: 'GET /api/v2/groups/{groupId}/members',
    of: 'groups',
    call: (api, id) => api.groups.getGroupMembers(id, page),
    otherwise: 'Groups are omitted: what they give their members is missing.',
  },
  {
    id: 'detail-individuals',
    operation: 'GET /api/v2/groups/{groupId}/individuals',
    of: 'groups',
    call: (api, id) => api.groups.getGroupIndividuals(id),
    otherwise: 'Groups with owners that do not count are omitted.',
  },
  {
    id: 'detail-subject',
    operation: 'GET /api/v2/authorization/subjects/{subjectId}',
    of: 'users',
    call: (api, id) => api.authorization.getAuthorizationSubject(id, { includeDuplicates: true }),
    otherwise: NO_REFRESH,
  },
  {
    id: 'detail-user',
    operation: 'GET /api/v2/users/{userId}',
    of: 'users',
    call: (api, id) => api.users.getUser(id, { state: 'active', expand: ['lasttokenissued'] }),
    otherwise: NO_REFRESH,
  },
  {
    id: 'detail-group',
    operation: 'GET /api/v2/groups/{groupId}',
    of: 'groups',
    call: (api, id) => api.groups.getGroup(id),
    otherwise: NO_REFRESH,
  },
  {
    id: 'detail-role',
    operation: 'GET /api/v2/authorization/roles/{roleId}',
    of: 'roles',
    call: (api, id) => api.authorization.getAuthorizationRole(id, {}),
    otherwise: NO_REFRESH,
  },
  {
    id: 'detail-client',
    operation: 'GET /api/v2/oauth/clients/{clientId}',
    of: 'oauth-clients',
    call: (api, id) => api.oauth.getOauthClient(id),
    otherwise: NO_REFRESH,
  },
  {
    id: 'detail-trustee-users',
    operation: 'GET /api/v2/orgauthorization/trustees/{trusteeOrgId}/users',
    of: 'trustees',
    call: (api, id) => api.organizationAuthorization.getOrgauthorizationTrusteeUsers(id, page),
    otherwise: 'Users of other organisations are missing; answers are partial.',
  },
  {
    id: 'detail-trustee-groups',
    operation: 'GET /api/v2/orgauthorization/trustees/{trusteeOrgId}/groups',
    of: 'trustees',
    call: (api, id) => api.organizationAuthorization.getOrgauthorizationTrusteeGroups(id, page),
    otherwise: 'Groups of other organisations are missing; answers are partial.',
  },
];

/** By id of the detail; undefined where its listing shows no entity. */
interface DetailsSeen {
  readonly answers: Readonly<Record<string, Answer | undefined>>;
  /** The members of the largest of some groups. */
  readonly members?: Answer;
  readonly homeDivisions?: number;
}

/** Which of the calls about single entities work for our client. */
export const detailsExamination: Examination<DetailsSeen> = {
  observe: async (context) => ({
    answers: Object.fromEntries(
      await Promise.all(details.map(async (detail) => [detail.id, await ask(context, detail)] as const)),
    ),
    members: await longestMembers(context),
    homeDivisions: await homeDivisions(context),
  }),
  assumptions: [
    ...details.map(works),
    {
      id: 'page-size-members',
      assumes:
        '`groups/{id}/members` may return smaller pages than requested (500), and says how large and how many.',
      otherwise: 'Members are missed, or read more than once.',
      evaluate: ({ members }) => evaluatePage(members && seenOf(members, page.pageSize)),
    },
    {
      id: 'home-division',
      assumes: 'Exactly one division says that it is the home division.',
      otherwise: 'Rolecall does not show which division is the home division.',
      evaluate: ({ homeDivisions: count }) =>
        count === undefined ? unknown('divisions cannot be read') : verdictOn(count === 1, `${count} do`),
    },
  ],
};

function works({ id, operation, otherwise }: Detail): Assumption<DetailsSeen> {
  return {
    id,
    assumes: `${operation} works for our client.`,
    otherwise,
    evaluate: ({ answers }) => {
      const answer = answers[id];
      if (answer === undefined) return unknown('there is nothing to ask about');
      if (answer.kind === 'ok') return verdictOn(true, 'it does');
      const missing = answer.missing.length > 0 ? `, lacking ${answer.missing.join(', ')}` : '';
      return verdictOn(false, `refused with ${answer.status}${missing}`);
    },
  };
}

async function ask(
  context: ExaminationContext,
  { operation, of, call }: Detail,
): Promise<Answer | undefined> {
  const [id] = idsOf(rowsOf(await context.firstPage(of)));
  return id === undefined ? undefined : context.probes.ask(operation, (api) => call(api, id));
}

const MAX_GROUPS = 5;

async function longestMembers(context: ExaminationContext): Promise<Answer | undefined> {
  const groups = rowsOf(await context.firstPage('groups'));
  const bySize = [...groups].sort((a, b) => Number(b.memberCount ?? 0) - Number(a.memberCount ?? 0));
  const answers = await Promise.all(
    idsOf(bySize)
      .slice(0, MAX_GROUPS)
      .map((id) => context.members(id)),
  );
  return answers.sort((a, b) => rowsOf(b).length - rowsOf(a).length)[0];
}

/** Undefined where not all divisions are on the first page, or none is. */
async function homeDivisions(context: ExaminationContext): Promise<number | undefined> {
  const divisions = rowsOf(await context.firstPage('divisions'));
  if (divisions.length === 0 || divisions.length >= listings.divisions.size) return undefined;
  return divisions.filter(({ homeDivision }) => homeDivision === true).length;
}
