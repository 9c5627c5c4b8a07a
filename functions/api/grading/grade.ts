import { RunId } from '../../../shared/vocabulary/ids';
import { proposeGrades } from '../../../shared/evaluation/grading/propose-grades';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/chain';
import { decodeCursor } from '../frame/cursor';
import type { Exchange, Handler } from '../frame/exchange';
import { answerOf, latestRun, newlyGraded, repeatedRun, RUN_PAGE, RunCursor } from './run';
import { resultsOf, runOf, totalsOf } from '../../store/grading';
import { lastOfYear } from '../../store/newest';
import { notBefore, notBeforePublications } from '../frame/not-before';
import { write } from '../frame/write';
import { StaleVersion } from '../frame/refusal';
import { settledParks } from '../settlement/settled-parks';
import { yearOf } from '../frame/visible-parks';
import { openYearStep, yearFor } from '../frame/year-step';
import { refuseUnconfirmed } from '../plan/refusals';

export const grading: Handler<'grading'> = async ({ parameters: { year }, cursor, dependencies: { store } }) => {
  const head = await yearOf(store, year);
  const position = decodeCursor(RunCursor, cursor);
  const run = await latestRun(store, head);
  if (position && position.run !== run.run) {
    throw new StaleVersion('读取期间等次已重新拟定，请从第一页重新读取。');
  }
  return answerOf(head, run, await store.results(year, run.run, { ...RUN_PAGE, after: position?.after }));
};

export const grade: Handler<'grade'> = write({
  about: yearFor,
  decide: async (head, sent: Exchange<'grade'>) => {
    const { store, newId } = sent.dependencies;
    openYearStep('grade', head);
    refuseUnconfirmed('grade', head);
    const { graded, ungraded, inputs, newest } = await settledParks(store, head);
    const { stamp, now } = notBefore(await notBeforePublications(sent, lastOfYear(head)), newest);
    const proposal = proposeGrades(totalsOf(graded), head.readings, RULE_SETS[head.ruleSet].grading);
    const results = resultsOf(head, graded, proposal, ungraded);
    const run = runOf(head, proposal, { run: RunId.parse(newId()), at: now, inputs, participants: graded.length });
    await store.putRun(stamp, head, 'graded', run, results, { content: digestOf({ run, results }) });
    return answerOf(newlyGraded(head, run), run, results);
  },
  repeated: repeatedRun,
});
