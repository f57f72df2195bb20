import { meaningOfKey } from './meaning-of-key';

const pressed = (key: string, others: Partial<Parameters<typeof meaningOfKey>[0]> = {}) =>
  meaningOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, target: document.body, ...others });
const element = (name: string, type?: string) => {
  const made = document.createElement(name);
  if (type !== undefined) made.setAttribute('type', type);
  return made;
};

describe('meaningOfKey', () => {
  it.each([
    ['k', { kind: 'decide', decision: 'keep' }],
    ['T', { kind: 'decide', decision: 'take_away' }],
    ['r', { kind: 'decide', decision: 'reduce' }],
    ['m', { kind: 'decide', decision: 'not_mine' }],
    ['x', { kind: 'choose' }],
    ['n', { kind: 'move', by: 1 }],
    ['p', { kind: 'move', by: -1 }],
    ['q', undefined],
  ])('%s means %p', (key, meaning) => {
    expect(pressed(key)).toEqual(meaning);
  });

  it.each([element('input', 'text'), element('input'), element('textarea'), element('select')])(
    'means nothing while something is written: %s',
    (target) => {
      expect(pressed('t', { target })).toBeUndefined();
    },
  );

  it('means the same on a check box and a button', () => {
    expect(pressed('k', { target: element('input', 'checkbox') })).toBeDefined();
    expect(pressed('k', { target: element('button') })).toBeDefined();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves shortcuts with %s to the browser', (modifier) => {
    expect(pressed('t', { [modifier]: true })).toBeUndefined();
  });
});
