import { SubjectList } from '../../access/questions/subject-list';
import {
  subjectEffect,
  type PermissionEffect,
  type SubjectEffect,
} from '../../access/simulation/subject-effect';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { Simulation } from '../../access/simulation/simulation';
import { Yielder } from '../../common/yielder';
import { listToken, readNumberToken } from '../../http/list-token';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { ComputedSimulation } from '../simulated-revisions';
import type { EffectPageDto, EffectsQuery, PermissionEffectDto, SubjectEffectDto } from './effects.dto';

/** The details of the subjects on one page; those of others are not computed. */
export async function effectPage(
  { stored, base, simulation, affected }: ComputedSimulation,
  { pageSize, pageToken }: EffectsQuery,
): Promise<EffectPageDto> {
  const scope = ['effects', stored.id];
  const subjects = new SubjectList(base.index, affected.ranks);
  const after = pageToken === undefined ? undefined : readNumberToken(pageToken, scope);
  const page = subjects.page(after, pageSize + 1);
  const last = page.length > pageSize ? page[pageSize - 1] : undefined;
  return {
    ...answeredFrom(base.published),
    total: subjects.total,
    effects: await effectsOf(simulation, page.slice(0, pageSize)),
    nextPageToken: last && listToken(scope, [String(last.rank)]),
  };
}

async function effectsOf(
  simulation: Simulation,
  subjects: readonly IndexedSubject[],
): Promise<SubjectEffectDto[]> {
  const yielder = new Yielder();
  const effects: SubjectEffectDto[] = [];
  for (const subject of subjects) {
    effects.push(toEffectDto(subjectEffect(simulation, subject)));
    if (yielder.due()) await yielder.yield();
  }
  return effects;
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
