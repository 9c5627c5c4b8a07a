import { Problem, PROBLEMS, problemUri, type ProblemType } from '../../../shared/api/problem';
import type { Answer } from './caller';

/** Expects a refusal of a type whose words match; answers the problem. */
export const refused = ({ status, body }: Answer, type: ProblemType, says: RegExp): Problem => {
  expect(body).toMatchObject({ type: problemUri(type) });
  expect(status).toBe(PROBLEMS[type].status);
  expect(body.detail).toMatch(says);
  return Problem.parse(body);
};
