import type { DataCategory } from '../categories/data-category';
import type { PurposeContent } from '../purpose';
import { gapsOf, type GapCode } from './gaps';

const category = (key: string, over: Partial<DataCategory> = {}): [string, DataCategory] => [
  key,
  {
    key,
    active: true,
    origin: 'custom',
    version: 1,
    content: { label: key, description: '', sensitivity: 'ordinary' },
    ...over,
  },
];
const categories = new Map([
  category('contact.email'),
  category('contact.fax', { active: false }),
  category('biometric.voiceprint', { content: { label: '', description: '', sensitivity: 'special' } }),
]);
const complete: PurposeContent = {
  name: 'Billing',
  description: '',
  dataCategories: ['contact.email'],
  status: 'active',
  legalBasis: 'contract',
  owner: 'Finance',
  dataSubjects: ['customers'],
  recipients: ['the bank'],
  transfers: [{ country: 'US', safeguard: 'adequacy_decision' }],
  retention: 'ten years',
  securityMeasures: 'encrypted',
  reviewDate: '2026-06-02',
};
const gaps = (over: Partial<PurposeContent> = {}) =>
  gapsOf({ ...complete, ...over }, categories, '2026-06-01');

describe('the gaps of the record of processing', () => {
  it('are none where everything is said', () => expect(gaps()).toEqual([]));

  it.each<[GapCode, Partial<PurposeContent>, string | undefined]>([
    ['legal_basis_missing', { legalBasis: undefined }, undefined],
    ['special_condition_missing', { dataCategories: ['biometric.voiceprint'] }, 'biometric.voiceprint'],
    ['owner_missing', { owner: undefined }, undefined],
    ['data_subjects_missing', { dataSubjects: undefined }, undefined],
    ['recipients_missing', { recipients: undefined }, undefined],
    ['safeguard_missing', { transfers: [{ country: 'IN' }] }, 'IN'],
    ['retention_missing', { retention: undefined }, undefined],
    ['security_missing', { securityMeasures: undefined }, undefined],
    ['category_unknown', { dataCategories: ['gone'] }, 'gone'],
    ['category_inactive', { dataCategories: ['contact.fax'] }, 'contact.fax'],
    ['review_missing', { reviewDate: undefined }, undefined],
    ['review_due', { reviewDate: '2026-06-01' }, '2026-06-01'],
  ])('are %s for %p', (code, over, about) => {
    expect(gaps(over)).toEqual([about === undefined ? { code } : { code, about }]);
  });

  it.each<Partial<PurposeContent>>([
    { dataCategories: ['biometric.voiceprint'], specialCategoryCondition: 'explicit_consent' },
    { retention: undefined, retentionPolicyIds: ['year'] },
    { transfers: undefined },
  ])('are closed by %p', (over) => expect(gaps(over)).toEqual([]));
});
