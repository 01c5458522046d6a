import type { DemoAgency } from './types.js';

/** Partners a team may refer to. Telephone numbers are of the kind set aside for invented use. */
export const agencies: readonly DemoAgency[] = [
  {
    key: 'community-mental-health', name: 'Ledgewater Community Mental Health', kind: 'community-mental-health',
    serves: 'Counseling and psychiatric care for children, teens and families', phone: '(970) 555-0190',
    hours: 'Monday to Friday, 8 AM to 6 PM', languages: ['en', 'es', 'vi'],
  },
  {
    key: 'mobile-crisis', name: 'High Basin Mobile Crisis Team', kind: 'mobile-crisis',
    serves: 'Comes to the school or the home when somebody is in crisis', phone: '(970) 555-0191',
    hours: 'Every day, at any hour', languages: ['en', 'es'],
  },
  {
    key: 'family-services', name: 'Basin Family Resource Center', kind: 'family-services',
    serves: 'Housing, food, parenting groups and help with forms', phone: '(970) 555-0192',
    hours: 'Monday to Thursday, 9 AM to 7 PM', languages: ['en', 'es', 'ar', 'so'],
  },
  {
    key: 'victim-services', name: 'Lamplight Victim Services', kind: 'victim-services',
    serves: 'Support, safety planning and information on protective orders for people who were harmed or threatened', phone: '(970) 555-0193',
    hours: 'Monday to Friday, 8 AM to 5 PM; telephone line at any hour', languages: ['en', 'es', 'nv'],
  },
  {
    key: 'sheriff', name: 'High Basin County Sheriff’s Office', kind: 'law-enforcement',
    serves: 'Patrol, investigations and the school resource officer of two schools', phone: '(970) 555-0194',
    hours: 'Every day, at any hour; in an emergency call 911', languages: ['en', 'es'],
  },
];
