import { family, type ShippedCategory } from './define';

/** What people say and write, what is recorded of it, and what is derived from that. */
export const conversations: readonly ShippedCategory[] = [
  ...family(
    {
      key: 'conversation',
      label: 'Conversation',
      description: 'What was said and written between a person and the contact centre, and about that.',
      sensitivity: 'confidential',
      dpv: 'Communication',
    },
    [
      [
        'metadata',
        'Conversation data',
        'Who was in contact with whom, when, how long, over which queue and channel.',
        { sensitivity: 'ordinary', dpv: 'CommunicationsMetadata' },
      ],
      ['attributes', 'Conversation attributes', 'Values that flows and scripts attach to a conversation.'],
      ['chat_content', 'Chat and message content', 'The text of chats and messages.'],
      ['email_content', 'E-mail content', 'The text and attachments of e-mails.', { dpv: 'EmailContent' }],
      [
        'social_content',
        'Social media content',
        'Posts and messages on social networks.',
        {
          dpv: 'SocialMediaCommunication',
        },
      ],
      ['notes', 'Wrap-up notes', 'What an agent noted about a conversation.'],
      ['summary', 'Summary', 'A summary of a conversation, such as one made by software.'],
    ],
  ),
  ...family(
    {
      key: 'recording',
      label: 'Recording',
      description: 'Conversations and screens as they were recorded.',
      sensitivity: 'confidential',
    },
    [
      ['voice', 'Voice recording', 'What was said on a call.', { dpv: 'VoiceCommunicationRecording' }],
      ['screen', 'Screen recording', 'What an agent saw and did on the screen.'],
      ['video', 'Video recording', 'What a camera showed during a conversation.'],
      ['transcript', 'Transcript', 'The words of a recording as text.'],
      ['voicemail', 'Voicemail', 'Messages that callers left.', { dpv: 'VoiceMail' }],
    ],
  ),
  ...family(
    {
      key: 'biometric',
      label: 'Biometric data',
      description: 'Features of the body that identify a person.',
      sensitivity: 'special',
      dpv: 'Biometric',
      fides: 'user.biometrics',
    },
    [
      [
        'voiceprint',
        'Voiceprint',
        'The pattern of a voice by which a caller is recognised.',
        {
          fides: 'user.biometrics.voice',
        },
      ],
      [
        'face',
        'Facial pattern',
        'The pattern of a face by which a person is recognised.',
        {
          dpv: 'FacialPrint',
        },
      ],
    ],
  ),
  ...family(
    {
      key: 'analytics',
      label: 'Analysis',
      description: 'What is derived from conversations and behaviour.',
      sensitivity: 'confidential',
    },
    [
      ['sentiment', 'Sentiment', 'The mood that software reads from what a person says or writes.'],
      ['topic', 'Topics', 'What a conversation was found to be about.', { sensitivity: 'ordinary' }],
      [
        'journey',
        'Customer journey',
        'What a person did on websites and in apps, and what that predicts.',
        {
          dpv: 'BrowsingBehavior',
          fides: 'user.behavior',
        },
      ],
      ['survey_response', 'Survey answers', 'What a person answered after a conversation.'],
    ],
  ),
];
