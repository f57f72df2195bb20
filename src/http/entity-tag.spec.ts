import { entityTag, requireMatch } from './entity-tag';
import { PreconditionFailedError, PreconditionRequiredError } from './precondition-errors';

describe('An entity tag', () => {
  it.each([['"3"'], ['*'], ['"1", "3"']])('of the current version lets a change in: %s', (ifMatch) => {
    expect(() => requireMatch(ifMatch, 3)).not.toThrow();
  });

  it.each([['"2"'], ['W/"3"'], ['3'], ['']])('of anything else refuses it: %s', (ifMatch) => {
    expect(() => requireMatch(ifMatch, 3)).toThrow(PreconditionFailedError);
  });

  it('is demanded', () => {
    expect(() => requireMatch(undefined, 3)).toThrow(PreconditionRequiredError);
  });

  it('is strong', () => {
    expect(entityTag(12)).toBe('"12"');
  });
});
