import { meetingName, missingMinutes, type ChosenMinutes } from '../../../addin/pane/meeting/chosen-minutes';
import { Minutes } from '../../../shared/evaluation/procedure/meeting';
import { minutesOf, pdfOf } from '../support/deeds/evidence';

const FIRST = { heldOn: '2026-01-08', document: '渝人社评领〔2026〕1号' };
const SECOND = { heldOn: '2026-04-22', document: '渝人社评领〔2026〕2号' };
const file = new File(['%PDF-'], '会议纪要.pdf');
const sentFor = (meeting: typeof FIRST): ChosenMinutes => ({
  state: 'sent',
  minutes: Minutes.parse(minutesOf(pdfOf('一'))),
  of: meetingName(meeting),
});

describe('a decision with minutes that somebody chose', () => {
  it.each<[words: string, chosen: ChosenMinutes, meeting: typeof FIRST, missing: RegExp | null]>([
    ['is taken where none were chosen', { state: 'none' }, FIRST, null],
    [
      'waits while they are sent',
      { state: 'sending', file, progress: 0, abort: new AbortController() },
      FIRST,
      /正在上传/,
    ],
    ['waits where they did not get through', { state: 'failed', file, failure: null }, FIRST, /没有传上去/],
    ['is taken with those of its meeting', sentFor(FIRST), FIRST, null],
    ['asks first where the meeting is another since', sentFor(FIRST), SECOND, /是不是这次会议的/],
    ['asks first where the number is another since', sentFor(FIRST), { ...FIRST, document: '2号' }, /是不是/],
    ['is taken where the meeting was typed after they were chosen', sentFor({ ...FIRST, heldOn: '' }), FIRST, null],
  ])('%s', (_, chosen, meeting, missing) => {
    const words = missingMinutes(chosen, meetingName(meeting));
    expect(words).toEqual(missing === null ? [] : [expect.stringMatching(missing)]);
  });
});
