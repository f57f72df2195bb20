import { evaluateCursor } from './cursors.examination';
import { evaluatePage } from './listings.examination';

const page = { asked: 500, rows: 100, pageSize: 100, total: 230, pageCount: 3 };
const cursor = { works: true, rows: 1, hasNext: true, hasCursor: true, leadsOn: true };

describe('a page of a listing', () => {
  it.each([
    ['holds', 'that was cut and says so', page],
    ['holds', 'that is the last one', { ...page, rows: 40, total: 40, pageCount: 1 }],
    ['does_not_hold', 'that was cut and says it was not', { ...page, pageSize: 500, pageCount: 1 }],
    ['does_not_hold', 'that counts its pages by another size', { ...page, pageCount: 1 }],
    ['does_not_hold', 'without a total', { ...page, total: undefined }],
    ['does_not_hold', 'with fewer rows than its size', { ...page, rows: 99 }],
    ['unknown', 'of an empty listing', { ...page, rows: 0, total: 0, pageCount: 0 }],
    ['unknown', 'that does not come', undefined],
  ])('%s: one %s', (verdict, _, seen) => {
    expect(evaluatePage(seen).verdict).toBe(verdict);
  });
});

describe('a cursor', () => {
  it.each([
    ['holds', 'that leads to other rows', cursor],
    ['does_not_hold', 'of another name', { ...cursor, hasCursor: false, leadsOn: undefined }],
    ['does_not_hold', 'that leads back', { ...cursor, leadsOn: false }],
    ['unknown', 'that is not needed', { ...cursor, hasNext: false, hasCursor: false }],
    ['unknown', 'of an empty listing', { ...cursor, rows: 0 }],
    ['unknown', 'of a listing that does not work', { ...cursor, works: false }],
    ['unknown', 'of no listing', undefined],
  ])('%s: one %s', (verdict, _, seen) => {
    expect(evaluateCursor(seen).verdict).toBe(verdict);
  });
});
