import type { MonthFigures } from '../../shared/evaluation/months/report';

/** An ordinary park's figures of a month, some of them changed, also to what no month can have: twelve of them come to what parks of the tests report of the year, or near it. */
export const monthFigures = (changes: object = {}): MonthFigures => ({
  employment: 13_500,
  talent: 143,
  revenue: 8000.5,
  tax: 341.25,
  trainings: 1,
  hazards: 0,
  verifiedComplaints: 0,
  enterprises: 31,
  redListed: 3,
  employersServed: 3600,
  ...changes,
});
