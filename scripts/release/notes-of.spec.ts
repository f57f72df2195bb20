import { notesOf } from './notes-of';

const changelog = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-05-01

### Added
- A [link](docs/x.md).

## [1.1.0]
- Without a date.

[1.2.0]: https://example.org/v1.2.0
`;

describe('notesOf', () => {
  it('is the section of the version, without its heading', () => {
    expect(notesOf('v1.2.0', '1.2.0', changelog)).toBe('### Added\n- A [link](docs/x.md).');
  });

  it.each([
    ['a tag that is not the version of the package', 'v1.2.1', '1.2.0', 'tag v1.2.0'],
    ['a tag without its v', '1.2.0', '1.2.0', 'tag v1.2.0'],
    ['a version that the changelog does not have', 'v1.3.0', '1.3.0', 'rename [Unreleased]'],
    ['a version whose section has no date', 'v1.1.0', '1.1.0', 'needs a date'],
  ])('refuses %s', (_, tag, version, hint) => {
    expect(() => notesOf(tag, version, changelog)).toThrow(hint);
  });
});
