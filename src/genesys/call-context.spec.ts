import { currentCall, genesysCall } from './call-context';
import { GenesysInvalidCallError } from './genesys.errors';

describe('genesysCall', () => {
  it('shows its context to what the SDK runs before it returns, each call its own', async () => {
    const inside = (operation: string) =>
      genesysCall({ operation, priority: 'interactive' }, () => Promise.resolve(currentCall()));

    expect(await Promise.all(['GET /a', 'GET /b'].map(inside))).toEqual([
      { operation: 'GET /a', priority: 'interactive' },
      { operation: 'GET /b', priority: 'interactive' },
    ]);
  });

  it('never shows it to anything later, where another call may be under way', async () => {
    const late = async () => {
      await Promise.resolve();
      return currentCall();
    };

    await expect(genesysCall({ operation: 'GET /a' }, late)).rejects.toBeInstanceOf(GenesysInvalidCallError);
  });

  it('makes an error of the strings that the SDK throws', async () => {
    const call = () => {
      throw 'Missing the required parameter "roleId"'; // eslint-disable-line @typescript-eslint/only-throw-error
    };

    await expect(genesysCall({ operation: 'GET /a/{id}' }, call)).rejects.toBeInstanceOf(
      GenesysInvalidCallError,
    );
  });

  it('refuses a use of the SDK outside of it', () => {
    expect(() => currentCall()).toThrow('outside genesysCall');
  });
});
