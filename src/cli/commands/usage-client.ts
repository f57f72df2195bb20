import type { CliCommand } from '../cli-command';
import { answered, strange } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import { printable } from '../../common/printable';
import { counted, nameOf, namesOf, words } from '../output/texts';
import type { Session } from '../session';
import { noteReading } from './reading-note';

type Schemas = components['schemas'];
type Use = Schemas['PermissionUseDto'];

export const usageClient: CliCommand = {
  name: 'usage client',
  summary: 'Show what an OAuth client uses of what it holds, and the least that would do',
  args: [{ syntax: '<client>', about: 'name or id' }],
  options: [{ flags: '--proposal', about: 'role by role: keep, take away, or what is left of it' }],
  async run(session, [text = ''], { proposal }) {
    const { id } = await session.names.oauthClient(text);
    return proposal === true ? showProposal(session, id) : showUse(session, id);
  },
};

async function showUse(session: Session, id: string): Promise<ExitCode> {
  const { api, output } = session;
  const usage = await answered(api.GET('/api/v1/oauth-clients/{id}/usage', { params: { path: { id } } }));
  if (!Array.isArray(usage.permissions)) throw strange();
  const table = {
    columns: ['permission', 'use'],
    rows: usage.permissions.map(({ permission, use }: Use) => [permission, words(use)]),
  };
  const missing = [...new Set(usage.operations.flatMap((operation) => operation.missing))];
  output.show({
    json: usage,
    table,
    text: [
      ...(table.rows.length > 0 ? [output.tableOf(table), ''] : []),
      `${usage.counts.usedCount} of ${counted(usage.counts.heldCount, 'permission')} used, ${usage.counts.neverUsedCount} never used, ${usage.counts.notKnownCount} not known.`,
      ...(missing.length > 0 ? [printable(`Calls need and it lacks: ${missing.join(', ')}`)] : []),
      ...(usage.actsForUsers ? ['It acts for users who sign in through it, with their permissions.'] : []),
    ],
  });
  noteReading(session, 'Not all calls are known', usage.reading);
  return ExitCode.ok;
}

async function showProposal(session: Session, id: string): Promise<ExitCode> {
  const { api, output } = session;
  const proposal = await answered(
    api.GET('/api/v1/oauth-clients/{id}/usage/proposal', { params: { path: { id } } }),
  );
  if (!Array.isArray(proposal.roles)) throw strange();
  const table = {
    columns: ['role', 'roleId', 'proposal', 'divisions', 'left'],
    rows: proposal.roles.map((one) => [
      nameOf(one.role),
      one.role.id,
      one.outcome,
      namesOf(one.divisions),
      leftOf(one).join(', '),
    ]),
  };
  output.show({
    json: proposal,
    table,
    text: [
      ...(table.rows.length > 0 ? [output.tableOf(table), ''] : []),
      `${counted(table.rows.length, 'role')}. Simulate before you change: --json has the items.`,
    ],
  });
  noteReading(session, 'Not all calls are known', proposal.reading);
  return ExitCode.ok;
}

function leftOf({ permissions, policies }: Schemas['NarrowerRoleDto']): string[] {
  const ofPolicies = policies.flatMap(({ domain, entity, actions }) =>
    actions.map((action) => [domain, entity, action].join(':')),
  );
  return [...new Set([...permissions, ...ofPolicies])];
}
