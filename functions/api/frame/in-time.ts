import { OutOfTime } from './refusal';

/** What it takes to send an answer, in milliseconds. */
const TO_ANSWER = 300;

/** What was promised, if it comes before there is no time left to answer. `left` is in milliseconds. Throws OutOfTime. */
export const inTime = async <Answer>(promised: Promise<Answer>, left: number): Promise<Answer> => {
  if (left === Infinity) return promised;
  // What fails later has been answered already.
  promised.catch(() => undefined);
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new OutOfTime()), Math.max(0, left - TO_ANSWER));
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(alarm));
};
