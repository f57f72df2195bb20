import { NameError } from '../cli.errors';
import { findByName } from './find-by-name';

const ada = { id: 'a1', name: 'Ada Lee', email: 'ada@example.org', state: 'active' };
const other = { id: 'a2', name: 'ADA LEE', email: 'ada.lee@example.org', state: 'inactive' };
const named = { id: 'a3', name: 'a1', email: 'Zoë@example.org' };
const bare = { id: 'a4' };
const everyone = [ada, other, named, bare];

describe('findByName', () => {
  it.each([
    ['an id before a name', 'a1', ada],
    ['an e-mail address in any case', 'ADA@example.org', ada],
    ['letters composed in another way', 'zoe\u0308@example.org', named],
    ['blanks around it', '  ada.lee@example.org ', other],
  ])('finds by %s', (_what, text, found) => {
    expect(findByName('user', text, everyone)).toBe(found);
  });

  it.each([
    [
      'several of that name',
      'ada lee',
      '"ada lee" is the name of several users. Give one by id:\n' +
        '  Ada Lee  ada@example.org  id a1\n' +
        '  ADA LEE  ada.lee@example.org  id a2  inactive',
    ],
    [
      'a part of a name',
      'ada',
      'There is no user "ada". Did you mean one of these:\n' +
        '  Ada Lee  ada@example.org  id a1\n' +
        '  ADA LEE  ada.lee@example.org  id a2  inactive',
    ],
    ['no one', 'bob', 'There is no user "bob".'],
  ])('refuses %s', (_what, text, message) => {
    expect(() => findByName('user', text, everyone)).toThrow(new NameError(message));
  });

  it('lists no name as it is', () => {
    const hostile = { id: 'x', name: 'Eve\u001b[2J\nroot' };
    expect(() => findByName('user', 'eve', [hostile])).toThrow('  Eve\\u001b[2J\\u000aroot  id x');
  });

  it('lists twenty', () => {
    const many = Array.from({ length: 25 }, (_, at) => ({ id: `${at}`, name: 'Jo' }));
    expect(() => findByName('user', 'jo', many)).toThrow(/id 19\n {2}and 5 more$/);
  });
});
