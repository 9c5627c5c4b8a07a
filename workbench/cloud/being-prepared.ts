import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { secure } from '../../functions/api/frame/serve-request';
import { PROBLEMS, problemUri, type Problem } from '../../shared/api/problem';

const RETRY_AFTER_SECONDS = '1';
const DETAIL = '演示数据正在准备，通常只要几秒钟。准备好后会自动继续，不必重新操作。';

/** Answers for the API until its data are there: what is being waited for, and when to ask again. */
export const beingPrepared = (): Hono => {
  const app = new Hono();
  app.use(secure);
  app.all('*', (context) => {
    const { status, title } = PROBLEMS['being-prepared'];
    const instance = `urn:yuanping:request:${randomUUID()}`;
    const problem: Problem = { type: problemUri('being-prepared'), title, status, detail: DETAIL, instance };
    return context.body(JSON.stringify(problem), status, {
      'content-type': 'application/problem+json; charset=utf-8',
      'retry-after': RETRY_AFTER_SECONDS,
    });
  });
  return app;
};
