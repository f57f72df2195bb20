// Prints every role with its holders, as CSV: role, type, holder, e-mail, divisions. Written after public
// descriptions of such exports.
import { connect, everyPage } from './connect.mjs';

const sdk = await connect();
const usersApi = new sdk.UsersApi();
const authorizationApi = new sdk.AuthorizationApi();

const users = await everyPage((page) => usersApi.getUsers({ ...page, state: 'any' }));
const emails = new Map(users.map(({ id, email }) => [id, email]));

console.log('role,type,holder,email,divisions');
for (const role of await everyPage((page) =>
  authorizationApi.getAuthorizationRoles({ ...page, sortBy: 'name', userCount: false }),
)) {
  const holders = await everyPage((page) =>
    authorizationApi.getAuthorizationRoleSubjectgrants(role.id, page),
  );
  for (const { id, type, name, divisions } of holders) {
    const places = divisions.map((division) => division.name ?? division.id).join('|');
    console.log([role.name, type, name, emails.get(id) ?? '', places].join(','));
  }
}
