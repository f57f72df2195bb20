import { hasWords, permissionWords } from './permission-words';

describe('permissionWords', () => {
  it.each([
    ['recording:recording:delete', 'Delete recording', 'Recording'],
    ['conversation:recording:pauseOthers', 'Pause others recording', 'Conversation'],
    ['quality:evaluationForm:view', 'View evaluation form', 'Quality'],
    ['recording:*:*', 'Do everything with anything', 'Recording'],
    ['routing:queue:*', 'Do everything with queue', 'Routing'],
    ['*:*:*', 'Do everything with anything', 'Everywhere'],
    ['admin', 'Administer everything (General Admin)', undefined],
    ['someOther', 'Some other', undefined],
  ])('%s is "%s"', (permission, name, area) => {
    expect(permissionWords(permission)).toEqual({ name, area });
  });
});

describe('hasWords', () => {
  it.each([
    ['', true],
    ['delete record', true],
    ['RECORDING:recording', true],
    ['delete queue', false],
  ])('%j: %p', (text, expected) => {
    expect(hasWords('recording:recording:delete', text)).toBe(expected);
  });
});
