import type { Holder, HolderSource } from '../../access-index/questions/holder-list';
import type { Names } from '../answers/names';
import { toSourceDto } from '../answers/permission-source-mapping';
import { toSubjectDto } from '../answers/subject.dto';
import type { HolderDto, HolderSourceDto } from './holders.dto';

export function toHolderDto(
  { subject, effective, conditional, direct, inherited }: Holder,
  names: Names,
): HolderDto {
  const sources = (list: readonly HolderSource[]): HolderSourceDto[] =>
    list.map((source) => ({ permission: source.permission, ...toSourceDto(source, names) }));
  return {
    subject: toSubjectDto(subject),
    effective,
    conditional,
    direct: sources(direct),
    inherited: sources(inherited),
  };
}
