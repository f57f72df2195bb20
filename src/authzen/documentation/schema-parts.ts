/** A text, and how one may look. */
export const text = (description: string, ...examples: string[]) => ({
  type: 'string',
  description,
  ...(examples.length > 0 && { examples }),
});

export const properties = (description: string) => ({ type: 'object', description });

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
