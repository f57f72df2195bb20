import { placeOf } from './sheet-failure';

describe('placeOf', () => {
  it.each([
    ['/body/lines/3', 'Line 3: '],
    ['/body/lines/12/reason', 'Line 12: reason '],
    ['/items/5', 'Item 5: '],
    ['/body', ''],
  ])('says of %s where it is: %j', (pointer, place) => {
    expect(placeOf(pointer)).toBe(place);
  });
});
