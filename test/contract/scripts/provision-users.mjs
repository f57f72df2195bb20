// Reads people from CSV (name, email, title, department, division, roles, groups; the last two separated by `|`), makes
// or updates the users, gives them roles and puts them into groups. Written after public descriptions of provisioning.
import { readFileSync } from 'node:fs';
import { connect, everyPage } from './connect.mjs';

const [header, ...lines] = readFileSync(process.argv[2], 'utf8').trim().split('\n');
const names = header.split(',');
const people = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));

const sdk = await connect();
const usersApi = new sdk.UsersApi();
const authorizationApi = new sdk.AuthorizationApi();
const groupsApi = new sdk.GroupsApi();

const byName = (rows) => new Map(rows.map((row) => [row.name, row.id]));
const divisions = byName(await everyPage((page) => authorizationApi.getAuthorizationDivisions(page)));
const roles = byName(await everyPage((page) => authorizationApi.getAuthorizationRoles(page)));
const groups = byName(await everyPage((page) => groupsApi.getGroups(page)));
const listed = (cell) => cell.split('|').filter(Boolean);

for (const { name, email, title, department, division, ...given } of people) {
  const divisionId = divisions.get(division);
  const userId = await madeOrUpdated({ name, email, title, department, divisionId });
  for (const role of listed(given.roles)) {
    await authorizationApi.putAuthorizationRoleUsersAdd(roles.get(role), [userId]);
  }
  for (const groupName of listed(given.groups)) {
    const { id, version } = await groupsApi.getGroup(groups.get(groupName));
    await groupsApi.postGroupMembers(id, { memberIds: [userId], version });
  }
  console.log(`${email},${userId}`);
}

async function madeOrUpdated(person) {
  const query = [{ type: 'EXACT', fields: ['email'], value: person.email }];
  const { results } = await usersApi.postUsersSearch({ query });
  if (results.length === 0) return (await usersApi.postUsers({ ...person, state: 'active' })).id;
  const { id, version } = results[0];
  await usersApi.patchUser(id, { version, title: person.title, department: person.department });
  return id;
}
