import type { SubjectListKind } from '../subjects/subject-list-kind';
import { toOAuthClientDto, toOAuthClientPageDto } from './oauth-client-mapping';
import type { ListOAuthClientsQuery, OAuthClientPageDto } from './oauth-clients.dto';

export const oauthClientList: SubjectListKind<ListOAuthClientsQuery, OAuthClientPageDto> = {
  name: 'oauth-clients',
  filterOf: ({ name, state, roleId, hasRoles }) => ({
    types: ['oauth_client'],
    name,
    state,
    roleId,
    hasRoles,
  }),
  toPage: toOAuthClientPageDto,
  table: {
    key: 'oauthClients',
    title: 'OAuth clients',
    columns: [
      { key: 'name', title: 'Name' },
      { key: 'id', title: 'Id', kind: 'id' },
      { key: 'state', title: 'State' },
      { key: 'grantType', title: 'Grant type' },
    ],
    rows: (subject) => {
      const { name = '', id, state, grantType = null } = toOAuthClientDto(subject);
      return [[name, id, state, grantType]];
    },
  },
};
