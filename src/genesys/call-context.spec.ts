import { currentCall, genesysCall } from './call-context';
import { GenesysInvalidCallError } from './errors/genesys-invalid-call-error';

describe('genesysCall', () => {
  it('carries its context to whatever runs inside, each call its own', async () => {
    const inside = async (operation: string) =>
      genesysCall({ operation, priority: 'interactive' }, async () => {
        await Promise.resolve();
        return currentCall();
      });

    expect(await Promise.all(['GET /a', 'GET /b'].map(inside))).toEqual([
      { operation: 'GET /a', priority: 'interactive' },
      { operation: 'GET /b', priority: 'interactive' },
    ]);
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
