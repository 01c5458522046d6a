import type { Discipline } from './disciplines.js';

export const disciplineWords: Readonly<Record<Discipline, string>> = {
  administration: 'Administration', counseling: 'Counseling', 'mental-health': 'Mental health', 'law-enforcement': 'Law enforcement',
  'special-education': 'Special education', instruction: 'Instruction', nurse: 'Health care', district: 'District', technology: 'Technology', legal: 'Legal', audit: 'Audit',
};
