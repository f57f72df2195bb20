export const signIn = {
  title: 'Sign in to Rolecall',
  lead: 'Who can do what in your Genesys Cloud organisation, where, and why.',
  apiKey: 'API key',
  apiKeyHint: 'It starts with “rk_”. An administrator of this service creates keys; the demo prints one.',
  showKey: 'Show or hide the key',
  submit: 'Sign in',
  refused: 'You are not signed in',
  with: (name: string) => `Sign in with ${name}`,
} as const;
