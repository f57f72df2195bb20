import type { SimulatedCondition } from '../simulated-org';
import type { RoleDefinition } from './role-definition';

const onClaimsQueues: SimulatedCondition = {
  variableName: 'Conversation.queues',
  operator: 'IN',
  operands: [
    { type: 'QUEUE', queue: { id: 'queue-claims-voice' } },
    { type: 'QUEUE', queue: { id: 'queue-claims-digital' } },
  ],
};

const ofClaimsTeam: SimulatedCondition = {
  variableName: 'Conversation.teams',
  operator: 'EQ',
  operands: [{ type: 'TEAM', team: { id: 'team-claims' } }],
};

const onClaimsOrLongAndByOneEvaluator: SimulatedCondition = {
  conjunction: 'AND',
  terms: [
    {
      conjunction: 'OR',
      terms: [
        onClaimsQueues,
        {
          variableName: 'Conversation.duration',
          operator: 'GE',
          operands: [{ type: 'SCALAR', value: '600' }],
        },
      ],
    },
    {
      variableName: 'Evaluation.evaluator',
      operator: 'EQ',
      operands: [{ type: 'USER', user: { id: 'demo-allowed' } }],
    },
  ],
};

/** Roles of those who lead, coach, rate and plan. */
export const leadershipRoles: RoleDefinition[] = [
  {
    key: 'supervisor',
    name: 'Supervisor',
    description: 'Leads a team: queues, live monitoring, wrap-up of others',
    baseLicense: 'engage2',
    policies: `
      routing:queue:edit,search,view; routing:queueMember:manage; routing:skill:assign; routing:wrapupCode:view,search;
      conversation:call:monitor,coach,barge,assign; conversation:communication:view,disconnect,transfer;
      recording:recording:view; analytics:queueObservation:view; analytics:userObservation:view; ui:*:view;
      analytics:conversationAggregate:view; analytics:conversationDetail:view; groups:team:view,assign;
      analytics:dashboardConfigurations:*; wfm:realtimeAdherence:view; alerting:alert:view; coaching:appointment:*
    `,
  },
  {
    key: 'team-coach',
    name: 'Team Coach',
    description: 'Coaches the members of one team with their own recordings',
    policies: 'coaching:*:*; learning:assignment:add,view; learning:module:view',
    conditional: {
      policies: 'recording:recording:view,export; recording:annotation:*',
      condition: ofClaimsTeam,
    },
  },
  {
    key: 'quality-evaluator',
    name: 'Quality Evaluator',
    description: 'Rates conversations of the claims queues',
    policies: 'quality:evaluationForm:view,search; quality:calibration:view',
    conditional: { policies: 'quality:evaluation:add,edit,release,view', condition: onClaimsQueues },
  },
  {
    key: 'quality-lead',
    name: 'Quality Lead',
    description: 'Owns forms and calibrations',
    policies:
      'quality:evaluationForm:*; quality:calibration:*; quality:evaluation:view,assign; quality:surveyForm:*',
    conditional: {
      policies: 'quality:evaluation:delete,editScore',
      condition: onClaimsOrLongAndByOneEvaluator,
    },
  },
  {
    key: 'wfm-planner',
    name: 'WFM Planner',
    description: 'Forecasts, schedules and adherence',
    baseLicense: 'wfm',
    policies: `
      wfm:schedule:*; wfm:shortTermForecast:*; wfm:managementUnit:view,search; wfm:businessUnit:view,search;
      wfm:timeOffRequest:*; wfm:workPlan:*; wfm:planningGroup:*; wfm:historicalAdherence:view; wfm:realtimeAdherence:view
    `,
  },
  {
    key: 'reporting-analyst',
    name: 'Reporting Analyst',
    description: 'Reads figures, changes nothing',
    policies: 'analytics:*:view; reporting:*:view; journey:report:view; analytics:dataExport:add,view',
  },
];
