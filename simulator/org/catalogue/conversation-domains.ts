/** What happens in and after a conversation. Notation: see `permission-catalogue.ts`. */
export const conversationDomains: Record<string, string> = {
  conversation: `
    call@:accept,add,assign,barge,coach,deleteMandatoryPostFlowAction,monitor,pull,record,setMandatoryPostFlowAction;
    callback@:accept,assign,create,edit,pull;
    communication@?:blindTransfer,blindTransferAgent,blindTransferExternal,blindTransferExternalContact,blindTransferQueue,consultTransfer,consultTransferAgent,consultTransferExternal,consultTransferExternalContact,consultTransferQueue,disconnect,reconnect,target,transfer,view;
    email@:accept,assign,create,park,pull,send;
    message@:accept,assign,create,monitor,park,pull,receive,view; webchat@:accept,assign,create,pull;
    webmessaging:create,view; participant:attributesedit,attributesview,wrapup;
    recording:pauseOthers,snippetRecord; conference:add; callForwarding:edit,view;
    accessAttributes@:edit,view; summary@:add,view; settings:edit,view;
    customAttributes:delete,edit,schemaAdd,schemaEdit,schemaView,view; suggestion:edit,view;
    agentlessCall:add; agentlessEmail:send; internalMessaging:create,setupWithUser,view; video:add;
    encryptionKey:edit,view; emailAttachment:add; externalTag:edit
  `,
  recording: `
    recording@?:delete,download,editRetention,export,restore,upload,view,viewSensitiveData;
    annotation@?:add,delete,edit,view;
    screenRecording@?:delete,download,editRetention,participate,restore,view; recordingSegment@:view;
    retentionPolicy:add,delete,edit,view; crossPlatformRetentionPolicy:add,delete,edit,view;
    job@:add,delete,edit,view;
    settings:editConferenceRecording,editHierarchyAccessControl,editRegionalStorage,editScreenRecordings,editUrlExpiration;
    encryptionKey:edit,view; orphan@:delete,edit,view; orphanRecording@:delete,edit,view;
    deletionProtection:apply,revoke; uploadReport:add,view
  `,
  quality: `
    evaluation@?:add,assign,delete,edit,editAgentSignoff,editScore,participate,release,searchAny,view;
    evaluationForm@:add,aiScoringEdit,delete,edit,search,view; calibration@:add,delete,edit,view;
    survey@?:add,delete,edit,participate,view; surveyForm@:add,delete,disable,edit,search,view;
    scoringRule@:add,delete,edit,view
  `,
  speechAndTextAnalytics: `
    data@?:view; category:add,delete,edit,view; dictionaryterm:add,delete,edit,view;
    feedback:add,delete,view; program:add,delete,edit,publish,view;
    topic:add,addAIPhrases,delete,edit,publish,testPhrase,view; sentimentData@:view; settings:edit,view;
    reprocessInteractions:add,delete,view; aiSummary@:view; translation:view
  `,
  coaching: `
    annotation@:add,delete,edit,view; appointment@:add,delete,edit,view; appointmentStatus@:edit,view;
    privateAnnotation@:add,delete,edit,view; notification:view; scheduleSlot:view;
    appointmentConversation@:add
  `,
  realtimeMonitor: 'screen@?:monitorAgent,monitorConversation; screenSession@:view; settings:edit,view',
  reporting: 'acd@:view; interactions@:view; outbound@:view; quality@:view',
  ui: `
    agentQueueActivity:view; supervisorAgentDetails:view; supervisorDashboard:view;
    supervisorDnisPerformance:view; supervisorPerformance:view; supervisorQueueDetails:view;
    supervisorScheduledCallbacks:view; supervisorStatusControl:view; supervisorWrapUpPerformance:view
  `,
  voicemail: `
    acdVoicemail@:delete,view; groupPolicy:edit,view; mailbox:viewOther; userPolicy:viewOther;
    voicemail:view,viewOther
  `,
  scripter: 'publishedScript@:add,search,view; script@:add,delete,edit,publish,search,view',
  responses: 'library@:add,delete,edit,search,view; response@:add,delete,edit,search,view',
  responseAssets: 'asset@:add,delete,edit,view',
};
