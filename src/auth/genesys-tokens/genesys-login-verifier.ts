/** Verifies the tokens of users who signed in to the console; undefined where the settings have no such way. */
export const GENESYS_LOGIN_VERIFIER = Symbol('GenesysLoginVerifier');
