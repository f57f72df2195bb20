import { CLEAR, Progress } from './progress';

describe('Progress', () => {
  const shown = (isTTY: boolean, steps: (progress: Progress) => void) => {
    let text = '';
    steps(new Progress({ isTTY, write: (part) => (text += part) }));
    return text;
  };

  it.each([
    [0, 4, '[........................] 0 of 4'],
    [1, 4, '[######..................] 1 of 4'],
    [5, 4, '[########################] 5 of 4'],
    [0, 0, '[........................] 0 of 0'],
    [7, undefined, '7'],
  ])('shows %s of %s', (done, total, bar) => {
    expect(shown(true, (progress) => progress.show('Items', done, total))).toBe(`${CLEAR}Items ${bar}`);
  });

  it('leaves the line once, and only where it wrote one', () => {
    expect(shown(true, (progress) => progress.clear())).toBe('');
    const steps = (progress: Progress) => {
      progress.show('Items', 1);
      progress.clear();
      progress.clear();
    };
    expect(shown(true, steps)).toBe(`${CLEAR}Items 1${CLEAR}`);
  });

  it('writes nothing into a file', () => {
    expect(shown(false, (progress) => progress.show('Items', 1, 2))).toBe('');
  });
});
