import type { OrganizationKey } from './ids.ts';

export interface Person {
  name: string;
  email: string;
  title: string;
  /** As Zendesk says it; agents are Kelda's. */
  role: 'end-user' | 'agent' | 'admin';
  organization: OrganizationKey;
  place: string;
  timeZone: string;
  zendeskId: number;
  /** Atlassian account, for those who have one. */
  jiraId?: string;
}

/** Kelda's people, and their customers'. */
export const people = {
  mara: {
    name: 'Mara Lindqvist',
    email: 'mara.lindqvist@kelda.example',
    title: 'Senior support engineer',
    role: 'agent',
    organization: 'kelda',
    place: 'Gothenburg',
    timeZone: 'Europe/Stockholm',
    zendeskId: 361408112201,
    jiraId: '5f1a7c2e9b3d4a0068c1e201',
  },
  tomasz: {
    name: 'Tomasz Bielak',
    email: 'tomasz.bielak@kelda.example',
    title: 'Customer success engineer',
    role: 'agent',
    organization: 'kelda',
    place: 'Kraków',
    timeZone: 'Europe/Warsaw',
    zendeskId: 361408112202,
    jiraId: '5f1a7c2e9b3d4a0068c1e202',
  },
  priya: {
    name: 'Priya Raman',
    email: 'priya.raman@kelda.example',
    title: 'Customer success manager',
    role: 'agent',
    organization: 'kelda',
    place: 'London',
    timeZone: 'Europe/London',
    zendeskId: 361408112203,
    jiraId: '5f1a7c2e9b3d4a0068c1e203',
  },
  samuel: {
    name: 'Samuel Okafor',
    email: 'samuel.okafor@kelda.example',
    title: 'Engineer, Identity',
    role: 'agent',
    organization: 'kelda',
    place: 'London',
    timeZone: 'Europe/London',
    zendeskId: 361408112204,
    jiraId: '5f1a7c2e9b3d4a0068c1e204',
  },
  aiko: {
    name: 'Aiko Tanabe',
    email: 'aiko.tanabe@kelda.example',
    title: 'Engineer, Platform',
    role: 'agent',
    organization: 'kelda',
    place: 'Berlin',
    timeZone: 'Europe/Berlin',
    zendeskId: 361408112205,
    jiraId: '5f1a7c2e9b3d4a0068c1e205',
  },
  ines: {
    name: 'Ines Carvalho',
    email: 'ines.carvalho@haldenfreight.example',
    title: 'IT operations',
    role: 'end-user',
    organization: 'halden',
    place: 'Lisbon',
    timeZone: 'Europe/Lisbon',
    zendeskId: 372019845311,
  },
  rune: {
    name: 'Rune Askeland',
    email: 'rune.askeland@haldenfreight.example',
    title: 'Warehouse systems',
    role: 'end-user',
    organization: 'halden',
    place: 'Bergen',
    timeZone: 'Europe/Oslo',
    zendeskId: 372019845312,
  },
  devika: {
    name: 'Devika Nair',
    email: 'devika.nair@brightwater.example',
    title: 'Integration lead',
    role: 'end-user',
    organization: 'brightwater',
    place: 'Bristol',
    timeZone: 'Europe/London',
    zendeskId: 372019845321,
    jiraId: 'qm:8d1f0a52-61c3-4b1e-9d0c-5b7f3a2c9e11',
  },
  callum: {
    name: 'Callum Reid',
    email: 'callum.reid@brightwater.example',
    title: 'Platform engineer',
    role: 'end-user',
    organization: 'brightwater',
    place: 'Bristol',
    timeZone: 'Europe/London',
    zendeskId: 372019845322,
    jiraId: 'qm:8d1f0a52-61c3-4b1e-9d0c-5b7f3a2c9e12',
  },
  sofia: {
    name: 'Sofia Marchetti',
    email: 'sofia.marchetti@lumenretail.example',
    title: 'Store systems',
    role: 'end-user',
    organization: 'lumen',
    place: 'Milan',
    timeZone: 'Europe/Rome',
    zendeskId: 372019845331,
  },
  ben: {
    name: 'Ben Whitlock',
    email: 'ben.whitlock@lumenretail.example',
    title: 'Store manager, Leeds',
    role: 'end-user',
    organization: 'lumen',
    place: 'Leeds',
    timeZone: 'Europe/London',
    zendeskId: 372019845332,
  },
  heike: {
    name: 'Heike Brandt',
    email: 'heike.brandt@nordlicht-klinik.example',
    title: 'Leitung IT-Betrieb',
    role: 'end-user',
    organization: 'nordlicht',
    place: 'Kiel',
    timeZone: 'Europe/Berlin',
    zendeskId: 372019845341,
  },
  nadia: {
    name: 'Nadia Petrov',
    email: 'nadia.petrov@orrinfoods.example',
    title: 'Data analyst',
    role: 'end-user',
    organization: 'orrin',
    place: 'Sofia',
    timeZone: 'Europe/Sofia',
    zendeskId: 372019845351,
  },
} as const satisfies Record<string, Person>;

export type PersonKey = keyof typeof people;

export function person(key: PersonKey): Person {
  return people[key];
}

/** Who is signed in at all three sites. */
export const signedIn: PersonKey = 'mara';
