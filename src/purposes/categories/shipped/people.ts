import { family, type ShippedCategory } from './define';

/** Who a person is, and how to reach them. */
export const people: readonly ShippedCategory[] = [
  ...family(
    {
      key: 'contact',
      label: 'Contact data',
      description: 'Ways to reach a person.',
      sensitivity: 'ordinary',
      dpv: 'Contact',
      fides: 'user.contact',
    },
    [
      [
        'phone_number',
        'Telephone number',
        'The number that a person calls from or is called at.',
        { dpv: 'TelephoneNumber', fides: 'user.contact.phone_number' },
      ],
      [
        'email',
        'E-mail address',
        'The address that a person writes from or is written to.',
        { dpv: 'EmailAddress', fides: 'user.contact.email' },
      ],
      [
        'postal_address',
        'Postal address',
        'Where a person lives or gets mail.',
        { dpv: 'PhysicalAddress', fides: 'user.contact.address' },
      ],
      [
        'social_handle',
        'Account of a social network',
        'The name or address by which a person is reached on a social network or messenger.',
      ],
    ],
  ),
  ...family(
    {
      key: 'identity',
      label: 'Identity',
      description: 'What tells one person from another.',
      sensitivity: 'ordinary',
      dpv: 'Identifying',
    },
    [
      ['name', 'Name', 'Given and family name.', { dpv: 'Name', fides: 'user.name' }],
      [
        'birth_date',
        'Date of birth',
        'The day on which a person was born.',
        {
          dpv: 'BirthDate',
          fides: 'user.demographic.date_of_birth',
        },
      ],
      [
        'customer_id',
        'Customer number',
        'A number by which this organisation knows a customer.',
        {
          dpv: 'UID',
          fides: 'user.unique_id',
        },
      ],
      [
        'government_id',
        'Official identity document',
        'Number or copy of a passport, identity card or social security card.',
        { sensitivity: 'confidential', dpv: 'OfficialID', fides: 'user.government_id' },
      ],
      [
        'language',
        'Language',
        'The language in which a person wants to be spoken to.',
        {
          dpv: 'Language',
          fides: 'user.demographic.language',
        },
      ],
      [
        'picture',
        'Picture',
        'A picture of a person, such as that of a profile.',
        {
          dpv: 'Picture',
          fides: 'user.content.self_image',
        },
      ],
    ],
  ),
  ...family(
    {
      key: 'device',
      label: 'Device data',
      description: 'What the device of a person tells about itself.',
      sensitivity: 'ordinary',
      dpv: 'DeviceBased',
      fides: 'user.device',
    },
    [
      [
        'ip_address',
        'IP address',
        'The network address of a device.',
        {
          dpv: 'IPAddress',
          fides: 'user.device.ip_address',
        },
      ],
      [
        'device_id',
        'Device identifier',
        'A number that stays with a device or an installed app.',
        {
          fides: 'user.device.device_id',
        },
      ],
      [
        'cookie_id',
        'Cookie identifier',
        'A number that a website keeps in a browser.',
        {
          fides: 'user.device.cookie_id',
        },
      ],
      ['user_agent', 'Browser', 'The kind and release of a browser or app.', { dpv: 'UserAgent' }],
    ],
  ),
  ...family(
    {
      key: 'location',
      label: 'Location',
      description: 'Where a person is or was.',
      sensitivity: 'confidential',
      dpv: 'Location',
      fides: 'user.location',
    },
    [
      [
        'coarse',
        'Region',
        'A town or region, such as one guessed from a number or address.',
        {
          sensitivity: 'ordinary',
          fides: 'user.location.coarse',
        },
      ],
      [
        'precise',
        'Exact location',
        'Coordinates of a device.',
        {
          dpv: 'GPSCoordinate',
          fides: 'user.location.precise',
        },
      ],
    ],
  ),
];
