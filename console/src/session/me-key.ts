/** Where the answer to "who am I" is kept. */
export const meKey = ['get', '/api/v1/me'] as const;
