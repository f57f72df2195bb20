import { execFileSync } from 'node:child_process';
import { complete } from './complete';
import { completionScript } from './completion-script';

const commands = [
  { name: 'check', options: [{ flags: '--division <division>', about: '' }] },
  { name: 'audit verify' },
  { name: 'audit export', options: [{ flags: '--from <time>', about: '' }] },
];

describe('complete', () => {
  it.each([
    [[''], ['check', 'audit']],
    [['au'], ['audit']],
    [
      ['audit', ''],
      ['verify', 'export'],
    ],
    [['--json', 'audit', 'v'], ['verify']],
    [['check', 'someone', ''], []],
    [['check', 'someone', '--d'], ['--division']],
    [
      ['check', '--'],
      ['--division', '--json', '--csv', '--help'],
    ],
    [['audit', 'export', '--f'], ['--from']],
    [['-'], ['--json', '--csv', '--help']],
    [['other', ''], []],
  ])('%j → %j', (words, expected) => {
    expect(complete(words, commands)).toEqual(expected);
  });
});

describe('completionScript', () => {
  it('works in bash', () => {
    const ask = 'COMP_WORDS=(rolecall audit v); COMP_CWORD=2; _rolecall; printf "%s\\n" "${COMPREPLY[@]}"';
    const answers = 'rolecall() { printf "%s\\n" verify "view it" export; }';
    const script = `${answers}\n${completionScript('bash')}${ask}`;
    expect(execFileSync('bash', ['--norc', '-euc', script], { encoding: 'utf8' })).toBe('verify\nview it\n');
  });
});
