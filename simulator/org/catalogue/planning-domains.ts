/** Planning, performance and development of people. Notation: see `permission-catalogue.ts`. */
export const planningDomains: Record<string, string> = {
  wfm: `
    activityCode:add,delete,edit,view; activityPlan:add,edit,view; agent@:edit,view;
    agentSchedule:sync,view; agentTimeOffRequest:submit; agentShiftTradeRequest:participate;
    agentHistoricalAdherence:view; agentWorkPlanBid:submit; businessUnit@:add,delete,edit,search,view;
    managementUnit@:add,delete,edit,search,view; schedule@:add,delete,edit,generate,view;
    shortTermForecast@:add,delete,edit,view; historicalAdherence@:view; realtimeAdherence@:view;
    intraday@:view; publishedSchedule@:view; timeOffRequest@:add,delete,edit,view;
    timeOffLimit@:add,convertGranularity,delete,edit,view; timeOffPlan@:add,delete,edit,view;
    workPlan@:add,delete,edit,view; workPlanBid@:add,delete,edit,view;
    workPlanRotation@:add,delete,edit,view; planningGroup@:add,delete,edit,view;
    serviceGoalTemplate@:add,delete,edit,view; staffingGroup@:add,delete,edit,view;
    staffingRequirement@:view; shiftTradeRequest@:edit,view; adherenceExplanation@:add,edit,notify,view;
    capacityPlan@:add,delete,edit,view; historicalData:upload; schedulerSettings:edit,view;
    integration:view; alternativeShift@:edit,view
  `,
  analytics: `
    agentState@:view; conversationAggregate@:view; conversationDetail@?:view;
    conversationProperties:index; evaluationAggregate@:view; flowAggregate@:view; flowObservation@:view;
    queueObservation@:view; surveyAggregate@:view; userAggregate@:view; userDetail@:view;
    userObservation@:view; teamObservation@:view;
    dashboardConfigurations:deleteActive,deleteInactive,edit,view,viewPrivate;
    dataExport:add,delete,edit,view; dataRetention:edit,view; insightConfigurations:view;
    journeyAggregate:view; knowledgeAggregate:view; botAggregate@:view; resolutionAggregate@:view;
    speechAndTextAnalyticsAggregates@:view; taskManagementAggregate@:view; agentConversationDetail:view;
    reportingSettings:edit; rateLimitAggregate:view
  `,
  gamification: `
    contest:add,delete,deleteAll,edit,editAll,view,viewAll; insights:view,viewAll;
    leaderboard:view,viewAll; profile:update,view; scorecard:view,viewAll
  `,
  employeePerformance: 'externalMetricData:add; externalMetricDefinition:add,delete,edit,view',
  learning: `
    assignment@:add,delete,editOwn,reschedule,reset,view,viewOwn;
    module:add,archive,delete,edit,preview,publish,view; rule:edit,view; coverart:upload,view;
    scorm:add,view
  `,
  assistants: `
    assistant:add,delete,edit,view; copilot:edit,view; queue@:delete,edit,view;
    queueUserAssignment:add,delete,view; agentchecklist:add,delete,edit,view
  `,
};
