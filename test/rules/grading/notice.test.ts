import { noticeOf, NotPublished, type Notice } from '../../../shared/evaluation/grading/notice';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { AccountId } from '../../../shared/vocabulary/ids';
import { GRADING } from '../../../shared/regulation/grades';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { DISTRICTS, PUBLISHED_AT, PUBLISHED_RUN, TIED_RUN } from '../../workbook/formulas/runs';

const textOf = ({ title, opening, sections, date }: Notice) =>
  [title, opening, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]), date].join('\n');
const notice = noticeOf(PUBLISHED_RUN, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57);
const APPROVAL = { decision: 'approve', at: PUBLISHED_AT, by: AccountId.parse('leader'), reason: '' } as const;
const withResults = (change: (results: GradingRun['results']) => GradingRun['results']): Notice =>
  noticeOf({ ...PUBLISHED_RUN, results: change(PUBLISHED_RUN.results) }, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57);

describe('通报', () => {
  it.each([
    ['the regulation', '渝人社发〔2021〕57号'],
    ['the procedure with its article', '第二十二条'],
    ['how grades are found, with its article', `依据《办法》${GRADING.clause}`],
    ['how many took part, by grade', '本年度共有10个园区参加绩效评估，其中优秀3个，合格5个，不合格2个。'],
    ['the parks of a grade', '不合格等次（2个）：重庆潼南人力资源服务产业园、重庆云阳人力资源服务产业园。'],
    [
      'the bonus of 优秀',
      `依据《办法》${SUBSIDY.bonusClause}，对评估为优秀等次的园区予以全市通报表扬，并增加补助资金${SUBSIDY.excellentBonus}万元`,
    ],
    ['who is to put things right', '取消当年应划拨的补助资金：重庆潼南人力资源服务产业园。'],
    ['whose title is withdrawn', '取消市级人力资源服务产业园授牌：重庆云阳人力资源服务产业园。'],
    ['the day of publication in Beijing', '2026年11月21日'],
  ])('says %s', (_, words) => {
    expect(textOf(notice)).toContain(words);
  });

  it('names the meeting that decided by its day and number, and nobody who was there', () => {
    const meeting = { heldOn: '2026-11-20', document: '渝人社评领〔2026〕3号', attendance: ['王组长'] };
    const approval = { ...APPROVAL, meeting };
    const said = textOf(noticeOf({ ...PUBLISHED_RUN, approval }, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57));
    expect(said).toContain('审核（2026年11月20日会议，渝人社评领〔2026〕3号）后予以公布');
    expect(said).not.toContain('王组长');
    const before = noticeOf({ ...PUBLISHED_RUN, approval: APPROVAL }, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57);
    expect(textOf(before)).toContain('审核后予以公布');
  });

  it('lists every park by rank with its district and grade, and neither scores nor money', () => {
    expect(notice.list).toHaveLength(10);
    expect(notice.list[2]).toEqual({
      number: 3,
      name: '重庆涪陵人力资源服务产业园',
      districtName: '涪陵区',
      grade: '优秀',
    });
    expect(JSON.stringify(notice)).not.toMatch(/84\.33|110/);
    const shuffled = withResults((results) => results.toReversed());
    expect(shuffled.list).toEqual(notice.list);
  });

  it('says what was granted for 优秀, not what the article names, and nothing where the ceiling left nothing', () => {
    const granted = [10, 4.5, 0];
    const said = textOf(
      withResults((results) =>
        results.map((result, index) =>
          result.grade === '优秀' && result.subsidy
            ? { ...result, subsidy: { ...result.subsidy, bonus: granted[index] ?? 0 } }
            : result,
        ),
      ),
    );
    const [first, second, third] = PUBLISHED_RUN.results.map(({ name }) => name);
    expect(said).toContain(`并增加补助资金10万元：${first}。`);
    expect(said).toContain(`并增加补助资金4.5万元：${second}。`);
    expect(said).toContain(`本年度没有核定增加的补助资金：${third}。`);
  });

  it('leaves out what nobody has come to', () => {
    const allPass = withResults((results) => results.map((result) => ({ ...result, grade: '合格' })));
    expect(textOf(allPass)).toContain('优秀0个，合格10个，不合格0个');
    expect(textOf(allPass)).not.toMatch(/通报表扬，并|责令限期整改，|优秀等次（/);
    expect(textOf(allPass)).toContain('没有需要通报表扬、责令整改或取消授牌的园区');
  });

  it('names many parks in the list only', () => {
    const many = withResults((results) =>
      Array.from({ length: 40 }, () => results.slice(4, 5))
        .flat()
        .map((result) => ({ ...result })),
    );
    expect(textOf(many)).toContain('合格等次（40个）：名单见附件。');
    expect(many.list).toHaveLength(40);
  });

  it('leaves number and date to be filled in by hand where there are none', () => {
    expect(notice.documentNumber).toMatch(/〔\s+〕\s+号/);
    expect(noticeOf(PUBLISHED_RUN, DISTRICTS, null, RULE_SET_2021_57).date).toMatch(/^\s+年\s+月\s+日$/);
  });

  it.each([
    ['the results are not public', { ...PUBLISHED_RUN, published: false }],
    ['a tie is undecided', { ...TIED_RUN, published: true }],
  ])('is refused while %s', (_, run) => {
    expect(() => noticeOf(run, DISTRICTS, null, RULE_SET_2021_57)).toThrow(NotPublished);
  });
});
