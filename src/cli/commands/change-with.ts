import { NameError } from '../cli.errors';
import { answered } from '../client/answered';
import type { components } from '../client/generated/api-types';
import type { Api } from '../client/connect';

export const CHANGE = { syntax: '<change>', about: 'id of a change, as `plan` prints it' };

export async function changeWith(api: Api, id: string): Promise<components['schemas']['ChangeDto']> {
  if (!/^[\w-]+$/.test(id)) throw new NameError('A change is named by its id, as `rolecall plan` prints it.');
  return answered(api.GET('/api/v1/changes/{id}', { params: { path: { id } } }));
}
