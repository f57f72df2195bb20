import type { CliCommand } from '../cli-command';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import { ExitCode } from '../exit-code';
import type { Output } from '../output/output';
import { printable } from '../../common/printable';
import type { TextTable } from '../output/render-table';
import { caveatsOf, nameOf, namesOf, words } from '../output/texts';
import { AT, DIVISION, divisionOf, FRESH, PERMISSION, SIMULATION, stateOf, USER } from './question';
import { verdictLine } from './verdict-line';

type Explanation = components['schemas']['ExplanationDto'];
type Rule = components['schemas']['RoleRuleDto'];

export const why: CliCommand = {
  name: 'why',
  summary: 'Explain why a user has a permission or not',
  args: [USER, PERMISSION],
  options: [DIVISION, SIMULATION, FRESH, AT],
  async run({ api, names, output }, [userName = '', permission = ''], options) {
    const { id } = await names.user(userName);
    const divisionId = (await divisionOf(names, options))?.id;
    const answer = await answered(
      api.GET('/api/v1/users/{id}/permissions/{permission}/explanation', {
        params: { path: { id, permission }, query: { divisionId, ...stateOf(options) } },
      }),
    );
    const table = tableOf(answer);
    output.show({ json: answer, table, text: textOf(answer, table, output) });
    return answer.allowed ? ExitCode.ok : ExitCode.no;
  },
};

function tableOf({ paths }: Explanation): TextTable {
  return {
    columns: ['counts', 'role', 'division', 'group', 'rule', 'obstacles'],
    rows: paths.map(({ counts, role, division, group, rule, obstacles }) => [
      counts,
      nameOf(role),
      nameOf(division),
      group === undefined ? '' : nameOf(group),
      ruleText(rule),
      obstacles.map(words).join(', '),
    ]),
  };
}

function ruleText({ domain, entity, action, condition }: Rule): string {
  const rule = [domain, entity, action].filter((part) => part !== undefined).join(':');
  return condition === undefined ? rule : `${rule} on a condition`;
}

function textOf(answer: Explanation, table: TextTable, output: Output): string[] {
  const { paths, missing, nearestChanges } = answer;
  return [
    verdictLine(output, answer),
    ...caveatsOf(answer),
    ...(paths.length > 0 ? ['', 'Paths:', output.tableOf(table)] : []),
    ...(missing.length > 0 ? ['', 'In the way:', ...missing.map(missingText)] : []),
    ...(nearestChanges.length > 0 ? ['', 'Roles that would give it:', output.tableOf(rolesOf(answer))] : []),
  ];
}

function missingText({
  code,
  divisions = [],
  groups = [],
  roles = [],
}: Explanation['missing'][number]): string {
  const named = namesOf([...divisions, ...groups, ...roles]);
  return `  ${words(code)}${named === '' ? '' : `: ${printable(named)}`}`;
}

function rolesOf({ nearestChanges }: Explanation): TextTable {
  return {
    columns: ['role', 'addsPermissions', 'widensPermissions', 'onACondition'],
    rows: nearestChanges.map(({ roleName, addsPermissions, widensPermissions, conditional }) => [
      roleName,
      addsPermissions,
      widensPermissions,
      conditional,
    ]),
  };
}
