import type { RoleDefinition } from './role-definition';

const takesWork = `
  routing:agent:onqueue; routing:queue:join,view,search; routing:wrapupCode:view; conversation:participant:wrapup;
  conversation:communication:view,disconnect,transfer; scripter:publishedScript:view; presence:userPresence:edit;
  telephony:selfStationAssociation:edit,view; responses:library:view; responses:response:view,search;
  externalContacts:contact:view,search; externalContacts:conversation:associate; wfm:agentSchedule:view;
  wfm:agentTimeOffRequest:submit; wfm:agentShiftTradeRequest:participate; quality:evaluation:participate
`;

/** Roles of those who serve customers. `employee` is held by everyone. */
export const agentRoles: RoleDefinition[] = [
  {
    key: 'employee',
    name: 'employee',
    description: 'Basic directory, chat and voicemail access of every person',
    default: true,
    baseLicense: 'collaborate',
    policies: `
      directory:user:view; directory:userProfile:edit,view; directory:group:view; chat:chat:access; chat:1on1:edit,view;
      chat:room:view; learning:assignment:viewOwn,editOwn; gamification:profile:view; gamification:scorecard:view
    `,
  },
  {
    key: 'voice-agent',
    name: 'Voice Agent',
    description: 'Takes calls and callbacks',
    baseLicense: 'engage1',
    policies: `${takesWork}; conversation:call:accept,record; conversation:callback:accept,create; telephony:callMetrics:view`,
  },
  {
    key: 'digital-agent',
    name: 'Digital Agent',
    description: 'Takes messages and e-mail',
    baseLicense: 'engage2',
    policies: `
      ${takesWork}; conversation:message:accept,create,park,receive,view; conversation:email:accept,create,park,send;
      conversation:webmessaging:view; knowledge:document:view; knowledge:knowledgebase:search,view
    `,
  },
  {
    key: 'outbound-agent',
    name: 'Outbound Agent',
    description: 'Works on dialling campaigns',
    baseLicense: 'engage1',
    policies: `${takesWork}; conversation:call:accept,add; outbound:contact:view,edit; outbound:campaign:view`,
  },
  {
    key: 'case-worker',
    name: 'Case Worker',
    description: 'Handles work items and follows them up',
    baseLicense: 'engage3',
    policies:
      'workitems:workitem:accept,edit,pull,terminate,view; workitems:workbin:view; workitems:worktype:view',
    conditional: {
      policies: 'workitems:workitem:assign,delete',
      condition: {
        variableName: 'Workitem.assignee',
        operator: 'EQ',
        operands: [{ type: 'VARIABLE', value: 'User.id' }],
      },
    },
  },
];
