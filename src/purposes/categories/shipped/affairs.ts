import { family, type ShippedCategory } from './define';

/** Money, health and beliefs of customers, and the work of employees. */
export const affairs: readonly ShippedCategory[] = [
  ...family(
    {
      key: 'financial',
      label: 'Financial data',
      description: 'Payments, accounts and standing of a person.',
      sensitivity: 'confidential',
      dpv: 'Financial',
      fides: 'user.financial',
    },
    [
      [
        'payment_card',
        'Payment card',
        'Number and expiry of a payment card.',
        {
          dpv: 'PaymentCard',
          fides: 'user.financial.credit_card',
        },
      ],
      [
        'bank_account',
        'Bank account',
        'Number and bank of an account.',
        {
          dpv: 'BankAccount',
          fides: 'user.financial.bank_account',
        },
      ],
      [
        'purchase_history',
        'Purchases',
        'What a person bought.',
        {
          dpv: 'Purchase',
          fides: 'user.behavior.purchase_history',
        },
      ],
    ],
  ),
  ...family(
    {
      key: 'special',
      label: 'Other special categories',
      description: 'Data that the law protects most, beside biometric data.',
      sensitivity: 'special',
    },
    [
      [
        'health',
        'Health',
        'Illness, treatment and disability.',
        { dpv: 'MedicalHealth', fides: 'user.health' },
      ],
      [
        'ethnic_origin',
        'Racial or ethnic origin',
        'Where a person or a family comes from.',
        {
          dpv: 'EthnicOrigin',
          fides: 'user.demographic.race_ethnicity',
        },
      ],
      [
        'political_opinion',
        'Political opinion',
        'What a person thinks about politics.',
        {
          dpv: 'PoliticalOpinion',
          fides: 'user.demographic.political_opinion',
        },
      ],
      [
        'religious_belief',
        'Religious belief',
        'Which faith a person has.',
        {
          dpv: 'ReligiousBelief',
          fides: 'user.demographic.religious_belief',
        },
      ],
      [
        'union_membership',
        'Trade union membership',
        'Whether a person belongs to a trade union.',
        {
          dpv: 'TradeUnionMembership',
          fides: 'user.demographic.union_membership',
        },
      ],
      [
        'sexual_orientation',
        'Sex life or sexual orientation',
        'What is known of the sex life or orientation of a person.',
        {
          dpv: 'Sexual',
          fides: 'user.demographic.sexual_orientation',
        },
      ],
    ],
  ),
  ...family(
    {
      key: 'employee',
      label: 'Employee data',
      description: 'What the contact centre knows about those who work in it.',
      sensitivity: 'confidential',
      dpv: 'Professional',
      fides: 'user.professional_information',
    },
    [
      [
        'profile',
        'Profile',
        'Name, title, department, skills and ways to reach an employee.',
        {
          sensitivity: 'ordinary',
        },
      ],
      ['presence', 'Presence and activity', 'Whether an employee is at work, on a call or on a break.'],
      ['schedule', 'Schedule', 'Shifts, absences and adherence to them.'],
      ['performance', 'Performance', 'Figures of what an employee achieves.', { dpv: 'PerformanceAtWork' }],
      [
        'evaluation',
        'Evaluation',
        'Marks and comments on conversations of an employee.',
        {
          dpv: 'ProfessionalEvaluation',
        },
      ],
      ['coaching', 'Coaching', 'Appointments and notes of coaching.'],
    ],
  ),
];
