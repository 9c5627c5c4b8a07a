import { givenOf } from '../../../addin/pane/panel/use-scores';
import { ItemScores } from '../../../shared/assessment/score';
import { NO_ENTRIES } from '../../../shared/workbook/review/form-content';
import { CLAIMED } from '../../excel/support/park-fixture';

/** The figures come to 2 for 1.5 by now; the form was drawn when they came to 4. */
const computed = ItemScores.parse({ ...CLAIMED, '1.5': 2, '3.2': 4 });
const given = (scores: object, own: readonly ('1.5' | '3.2')[]) =>
  givenOf({ computed }, { entries: { ...NO_ENTRIES, scores }, own });

test.each<[words: string, scores: object, own: readonly ('1.5' | '3.2')[], sent: object]>([
  ['a score that was typed', { '1.5': 3 }, ['1.5'], { '1.5': 3 }],
  [
    'one that was left as it came as following the figure, though that was verified since',
    { '1.5': 4 },
    [],
    { '1.5': null },
  ],
  ['one that is what the figures come to as following them, too', { '3.2': 4 }, ['3.2'], { '3.2': null }],
])('an expert’s form sends %s', (_, scores, own, sent) => {
  expect(given(scores, own)).toEqual(sent);
});
