import type { CliOptions } from '../cli-command';
import type { Candidate } from '../names/find-by-name';
import type { Names } from '../names/names';

export const DIVISION_OPTION = {
  flags: '--division <division>',
  about: 'name or id of a division; * for all of them. Without it, holding it in any division suffices',
};

export async function divisionOf(names: Names, { division }: CliOptions): Promise<Candidate | undefined> {
  return typeof division === 'string' ? names.division(division) : undefined;
}
