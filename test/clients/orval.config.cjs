module.exports = {
  rolecall: {
    input: '../../openapi.json',
    output: {
      target: 'generated/orval/rolecall.ts',
      client: 'fetch',
    },
  },
};
