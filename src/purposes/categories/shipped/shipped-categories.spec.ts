import { CATEGORY_KEY, MAX_KEY_LENGTH } from '../data-category';
import { affairs } from './affairs';
import { conversations } from './conversations';
import { people } from './people';
import { CATALOGUE_VERSION, shippedCategories } from './shipped-categories';

const all = [...people, ...conversations, ...affairs];

describe('the shipped data categories', () => {
  it('have a version', () => expect(CATALOGUE_VERSION).toMatch(/^\d+\.\d+\.\d+$/));

  it('are each there once', () => expect(shippedCategories.size).toBe(all.length));

  it.each(['contact.phone_number', 'contact.email', 'recording.voice', 'biometric.voiceprint'])(
    'know %s',
    (key) => expect(shippedCategories.has(key)).toBe(true),
  );

  it.each(all)('name $key by its parent and a word of its own', ({ key, parent }) => {
    expect(key).toMatch(CATEGORY_KEY);
    expect(key.length).toBeLessThanOrEqual(MAX_KEY_LENGTH);
    expect(parent ?? '').toBe(key.split('.').slice(0, -1).join('.'));
    if (parent !== undefined) expect(shippedCategories.has(parent)).toBe(true);
  });

  it.each(all)('say what $key is', ({ label, description }) => {
    expect(label.length).toBeGreaterThan(0);
    expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it.each(all)('write the terms of others for $key as those do', ({ dpv = 'Name', fides = 'user' }) => {
    expect(dpv).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(fides).toMatch(/^user(\.[a-z_]+)*$/);
  });

  it('call what GDPR Art. 9 lists special, and nothing else', () => {
    const special = all.filter(({ sensitivity }) => sensitivity === 'special').map(({ key }) => key);
    expect(special.every((key) => /^(biometric|special)(\.|$)/.test(key))).toBe(true);
    expect(special).toContain('biometric.voiceprint');
  });
});
