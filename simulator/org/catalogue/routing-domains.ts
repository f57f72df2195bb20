/** How work reaches people: routing, flows, campaigns, digital channels. Notation: see `permission-catalogue.ts`. */
export const routingDomains: Record<string, string> = {
  routing: `
    queue@:add,delete,edit,join,readonly,search,view; queueMember@:manage;
    skill:assign,create,delete,manage,update,view; skillGroup@:add,delete,edit,view;
    skillExpressions:add,delete,view; wrapupCode@:add,delete,edit,search,view;
    schedule@:add,delete,edit,search,view; scheduleGroup@:add,delete,edit,search,view;
    emergencyGroup@:add,delete,edit,search,view; callRoute@:add,delete,edit,search,view;
    email:manage,view; message:manage; language:assign,manage; utilization:manage,view; settings:edit;
    transcriptionSettings:edit,view; agent:onqueue; conversation@?:edit; predictor:add,delete,edit,view;
    keyPerformanceIndicator:add,delete,edit,view; assessment:add,delete,view; routingstatus:inject;
    directRoutingBackup:delete,edit,selfDelete,selfEdit,selfView,view
  `,
  architect: `
    flow@:add,delete,edit,launch,publish,search,unlock,view; flowExecution@:view;
    flowInstance@:search,view; flowMilestone@:add,delete,edit,search,view;
    flowOutcome@:add,edit,search,view; datatable@:add,delete,edit,search,view;
    datatableRow@:add,delete,edit,view; dependencyTracking:rebuild,view; grammar:add,delete,edit,view;
    systemPrompt:edit,view; userPrompt:add,delete,edit,view; job:create,view; jobExport:create,view;
    flowinstanceexecutiondata:edit,view
  `,
  outbound: `
    campaign@:add,delete,deleteSchedule,edit,editSchedule,recycle,search,start,stop,view,viewSchedule;
    messagingCampaign@:add,delete,deleteSchedule,edit,editSchedule,recycle,search,start,stop,view,viewSchedule;
    emailCampaign@:add,delete,deleteSchedule,edit,editSchedule,recycle,search,start,stop,view,viewSchedule;
    campaignRule@:add,delete,edit,view; campaignSequence@:add,delete,edit,view;
    contact@:add,delete,edit,view; contactList@:add,delete,edit,search,upload,view;
    contactListFilter@:add,delete,edit,view; contactListTemplate@:add,delete,edit,view;
    dnc@:add,delete,edit,view; dncList@:add,delete,edit,search,upload,view;
    attemptLimits@:add,delete,edit,view; callableTimeSet@:add,delete,edit,view;
    ruleSet@:add,delete,edit,view; responseSet@:add,delete,edit,view; schedule@:delete,edit,view;
    eventLog:view; lineDistribution:view; performance@:view; settings:edit,view;
    wrapUpCodeMapping:edit,view; importTemplate@:add,delete,edit,view; campaignDiagnostic@:view
  `,
  messaging: `
    integration:add,delete,edit,view; setting:add,delete,edit,view;
    supportedContent:add,delete,edit,view; identityResolutionOpen:edit,view;
    identityResolutionFacebook:edit,view; identityResolutionWhatsApp:edit,view
  `,
  sms: 'phoneNumber:add,byoImport,delete,edit,view; identityResolution:edit,view',
  webDeployments: `
    configuration:add,delete,edit,view; deployment:add,delete,edit,view; identityResolution:edit,view
  `,
  workitems: `
    workitem@?:accept,add,assign,cancelRouting,delete,disconnect,edit,pull,terminate,view;
    workbin@:add,delete,edit,view; worktype@:add,delete,edit,view; workitemSchema:add,delete,edit,view;
    status@:add,delete,edit,view; queryJob:add,view; wrapup@:edit,view
  `,
  knowledge: `
    knowledgebase@:add,delete,edit,search,view; document@:add,delete,edit,upload,view;
    category@:add,delete,edit,view; label@:add,delete,edit,view; documentVersion:add,view;
    feedback:create,edit,view; search:edit
  `,
  processautomation: 'trigger:add,delete,edit,test,view',
  journey: `
    actionmap:add,delete,edit,view; actiontemplate:add,delete,edit,view; segment:add,delete,edit,view;
    outcome:add,delete,edit,view; session:view; event:view; customer:add,delete,edit; report:view;
    eventDefinition:view; settings:edit
  `,
  alerting: 'alert@:add,delete,edit,view; rule@:add,delete,edit,view',
};
