import { SubjectList } from '../../access-index/questions/subject-list';
import {
  subjectEffect,
  type PermissionEffect,
  type SubjectEffect,
} from '../../access-index/simulation/subject-effect';
import { InvalidRequestError } from '../../common/invalid-request-error';
import { listToken, readListToken } from '../../common/list-token';
import { answeredFrom } from '../../sync/answered-from.dto';
import type { ComputedSimulation } from '../simulated-revisions';
import type { EffectPageDto, EffectsQuery, PermissionEffectDto, SubjectEffectDto } from './effects.dto';

/** The details of those on one page; nobody else's are computed. */
export function effectPage(
  { stored, base, simulation, affected }: ComputedSimulation,
  { pageSize, pageToken }: EffectsQuery,
): EffectPageDto {
  const scope = ['effects', stored.id];
  const subjects = new SubjectList(base.index, affected.ranks);
  const after = pageToken === undefined ? undefined : rankIn(pageToken, scope);
  const page = subjects.page(after, pageSize + 1);
  const last = page.length > pageSize ? page[pageSize - 1] : undefined;
  return {
    ...answeredFrom(base.published),
    total: subjects.total,
    effects: page.slice(0, pageSize).map((subject) => toEffectDto(subjectEffect(simulation, subject))),
    nextPageToken: last && listToken(scope, [String(last.rank)]),
  };
}

function rankIn(pageToken: string, scope: readonly string[]): number {
  const rank = Number(readListToken(pageToken, scope, 1)[0]);
  if (Number.isSafeInteger(rank) && rank >= 0) return rank;
  throw new InvalidRequestError([{ pointer: '/query/pageToken', detail: 'is not a token of this list' }]);
}

function toEffectDto({ subject, after, added, removed, kept }: SubjectEffect): SubjectEffectDto {
  const { type, id, name, state, entity } = subject;
  return {
    type,
    id,
    name: entity && name,
    state,
    stateAfter: after?.state ?? 'unknown',
    added: added.map(toPermissionDto),
    removed: removed.map(toPermissionDto),
    kept: kept.map(({ permission, divisionIds, sources }) => ({
      permission,
      divisionIds: [...divisionIds],
      sources: sources.map(({ roleId, divisionId, groupId, conditions }) => ({
        roleId,
        divisionId,
        groupId,
        conditional: conditions !== undefined,
      })),
    })),
  };
}

function toPermissionDto(effect: PermissionEffect): PermissionEffectDto {
  return {
    permission: effect.permission,
    everywhere: effect.everywhere,
    exceptDivisionIds: [...effect.exceptDivisionIds],
    divisionIds: [...effect.divisionIds],
    conditional: effect.conditional.map(({ divisionId, conditions }) => ({
      divisionId,
      conditions: [...conditions],
    })),
  };
}
