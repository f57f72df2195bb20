import type { Holder, HolderSource } from '../../access/questions/holder-list';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import type { NameLookup } from '../../lists/naming/reference';
import { toSourceDto } from '../sources/permission-source-mapping';
import type { HolderDto, HolderSourceDto } from './holders.dto';

export function toHolderDto(
  { subject, effective, conditional, direct, inherited }: Holder,
  nameOf: NameLookup,
): HolderDto {
  const sources = (list: readonly HolderSource[]): HolderSourceDto[] =>
    list.map((source) => ({ permission: source.permission, ...toSourceDto(source, nameOf) }));
  return {
    subject: toSubjectDto(subject),
    effective,
    conditional,
    direct: sources(direct),
    inherited: sources(inherited),
  };
}
