import { problemWithModes } from './problem-with-modes';

describe('problemWithModes', () => {
  it.each([
    {},
    { wildcardExpansion: true },
    { rateLimitPerMinute: null },
    { rateLimitPerMinute: 60, visibilityLagMs: 0 },
    { pageCaps: { users: 1 } },
    { licenses: { permitted: false, bareDefinitions: 'always', inferFailsFor: ['agent'] } },
    { usage: { permitted: false, queryOutcome: 'Failed', queryPolls: 0 } },
    { audits: { delayMs: 300_000, lossPercent: 5, notRealtime: ['Directory'], queryOutcome: 'Failed' } },
  ])('has nothing against %j', (patch) => {
    expect(problemWithModes(patch)).toBeUndefined();
  });

  it.each([
    [undefined, 'the body must be an object'],
    [{ speed: 1 }, 'unknown mode "speed"'],
    [{ dropExpands: 'yes' }, '"dropExpands" must be a boolean'],
    [{ tokenLifetimeSeconds: null }, '"tokenLifetimeSeconds" must be a number'],
    [{ visibilityLagMs: -1 }, '"visibilityLagMs" must not be negative'],
    [{ pageCaps: 5 }, '"pageCaps" must be an object'],
    [{ pageCaps: { teams: 5 } }, 'unknown page cap "teams"'],
    [{ audits: 5 }, '"audits" must be an object'],
    [{ audits: { speed: 1 } }, 'unknown mode of audits "speed"'],
    [{ audits: { permitted: 1 } }, '"audits.permitted" must be a boolean'],
    [{ audits: { lossPercent: 101 } }, '"audits.lossPercent" must be at most 100'],
    [{ audits: { delayMs: 0.5 } }, '"audits.delayMs" must be an integer from 0'],
    [{ audits: { notRealtime: ['Pets'] } }, '"audits.notRealtime" must be a list of services'],
    [{ audits: { queryOutcome: 'Running' } }, '"audits.queryOutcome" must be one of'],
    [{ usage: null }, '"usage" must be an object'],
    [{ usage: { speed: 1 } }, 'unknown mode of usage "speed"'],
    [{ usage: { todayMissing: 1 } }, '"usage.todayMissing" must be a boolean'],
    [{ usage: { queryOutcome: 'Lost' } }, '"usage.queryOutcome" must be one of'],
    [{ usage: { queryPolls: -1 } }, '"usage.queryPolls" must be a whole number'],
    [{ licenses: 5 }, '"licenses" must be an object'],
    [{ licenses: { speed: 1 } }, 'unknown mode of licenses "speed"'],
    [{ licenses: { permitted: 1 } }, '"licenses.permitted" must be a boolean'],
    [{ licenses: { bareDefinitions: 'once' } }, '"licenses.bareDefinitions" must be one of'],
    [{ licenses: { inferFailsFor: 'agent' } }, '"licenses.inferFailsFor" must be a list of ids'],
    [{ pageCaps: { users: 0 } }, 'page cap "users" must be an integer from 1'],
  ])('finds what is wrong with %j', (patch, problem) => {
    expect(problemWithModes(patch)).toContain(problem);
  });
});
