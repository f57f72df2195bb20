import type { Schemas } from '../api/client';
import { licenseDetails } from './license-details';

const license: Schemas['LicenseDto'] = {
  id: 'wem',
  prerequisites: [],
  comprises: [],
  neededCount: 0,
  neededInactiveCount: 0,
};

it.each<[Partial<Schemas['LicenseDto']>, string]>([
  [{}, ''],
  [{ description: 'wem' }, ''],
  [{ description: 'Workforce', prerequisites: ['base'] }, 'Workforce · needed with: base'],
  [{ comprises: ['a', 'b'] }, 'contains: a, b'],
])('the details of a licence with %j are: %s', (change, words) => {
  expect(licenseDetails({ ...license, ...change })).toBe(words);
});
