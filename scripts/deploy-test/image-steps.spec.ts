import { readFileSync } from 'node:fs';
import { imageSteps } from './image-steps';

const dockerfile = (...last: string[]) =>
  ['FROM node AS build', 'COPY src src', 'CMD ["npm", "test"]', 'FROM node', ...last].join('\n');

describe('imageSteps', () => {
  it('reads the last stage', () => {
    const steps = imageSteps(
      dockerfile(
        'ENV HOST=0.0.0.0 \\',
        '    PORT=3000',
        'COPY --from=build /build/package.json ./',
        'COPY --from=build /build/dist/src app/src',
        'HEALTHCHECK --retries=3 \\',
        '  CMD ["node", "probe.js"]',
        'CMD ["node", "main.js"]',
      ),
    );
    expect(steps).toEqual({
      copies: [
        { from: 'package.json', to: 'package.json' },
        { from: 'dist/src', to: 'app/src' },
      ],
      env: { HOST: '0.0.0.0', PORT: '3000' },
      command: ['node', 'main.js'],
      healthcheck: ['node', 'probe.js'],
    });
  });

  it('refuses a command that is not in exec form', () => {
    expect(() => imageSteps(dockerfile('HEALTHCHECK CMD ["true"]', 'CMD node main.js'))).toThrow('no line');
  });

  it('reads our own', () => {
    expect(imageSteps(readFileSync('Dockerfile', 'utf8'))).toMatchObject({ env: { DATA_DIR: '/data' } });
  });
});
