import type { Answer } from '../caller';

export const YEAR = 2025;

/** The meeting at which the leading group decides in the tests. */
export const MEETING = { heldOn: '2025-01-08', document: '渝人社评领〔2025〕1号', attendance: ['组长', '副组长'] };

/** An answer that is not a refusal. Throws RangeError with the problem. */
export const must = (answer: Answer): Answer => {
  if (answer.status !== 200) throw new RangeError(JSON.stringify(answer.body));
  return answer;
};
