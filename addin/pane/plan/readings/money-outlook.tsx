import { makeStyles } from '@fluentui/react-components';
import { readingText } from '../../../../shared/assessment/explanation/reading-text';
import type { EarlierMoney } from '../../../../shared/api/money';
import { asSettled } from '../../../../shared/evaluation/money/year-ahead';
import { ofRecognition, yearsOfRecognition } from '../../../../shared/evaluation/past/standing';
import { moneyOutlooks, type MoneyOutlook } from '../../../../shared/evaluation/plan/money-outlook';
import type { Participant } from '../../../../shared/evaluation/plan/plan';
import { DEFAULT_READINGS, type Readings } from '../../../../shared/regulation/readings';
import type { RuleSet } from '../../../../shared/regulation/rule-set';
import type { Year } from '../../../../shared/vocabulary/ids';
import { wanNumber } from '../../../../shared/vocabulary/quantities';
import { countText, wanText } from '../../../wording/number-text';
import { Disclosure } from '../../controls/disclosure';
import { FilteredList } from '../../controls/filtered-list';
import { Loaded } from '../../controls/loaded';
import { Muted } from '../../controls/text/muted';
import { Strong } from '../../controls/text/strong';
import { useAnswer } from '../../hooks/use-answer';

type OutlookPark = Pick<Participant, 'park' | 'name' | 'recognised'>;

const useStyles = makeStyles({
  answer: { marginTop: '6px' },
  // A year and its sum stay together.
  piece: { display: 'inline-block', marginRight: '8px' },
});

/** Year by year what comes, and all of it; each piece is read as a whole. */
const piecesOf = ({ coming, inAll }: MoneyOutlook): readonly string[] => [
  ...coming.map(({ settled: { year, total } }) => `${String(year)} 年度 ${wanText(total)}`),
  ...(coming.length > 0 ? [] : ['没有基准补助']),
  `历年合计 ${wanText(wanNumber(inAll))}`,
];

const OutlookList = ({
  year,
  ruleSet,
  parks,
  readings,
  earlier,
}: {
  readonly year: Year;
  readonly ruleSet: RuleSet;
  readonly parks: readonly OutlookPark[];
  readonly readings: Partial<Readings>;
  readonly earlier: EarlierMoney;
}) => {
  const styles = useStyles();
  const { alternatives } = readingText('R-money-year', ruleSet);
  const known = new Map(earlier.parks.map(({ park, years, past }) => [park, { past, years: asSettled(years) }]));
  const chosen = readings['R-money-year'];
  const rows = parks.map((each) => {
    const { years = [], past = null } = known.get(each.park) ?? {};
    const { recognised } = each;
    const before = yearsOfRecognition(years, recognised);
    const under = { ...DEFAULT_READINGS, ...readings };
    const outlooks = moneyOutlooks(each, before, year, under, ofRecognition(past, recognised));
    const texts = Object.entries(outlooks).map(([answer, outlook]) => [answer, piecesOf(outlook)] as const);
    return { ...each, texts, differs: new Set(texts.map(([, pieces]) => pieces.join())).size > 1 };
  });
  const differing = rows.filter(({ differs }) => differs);
  const shown = differing.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (shown.length === 0) return <Muted>期次的各种理解下，{countText(rows.length)} 家园区的补助都相同。</Muted>;
  return (
    <Disclosure
      head={`${countText(rows.length)} 家园区中 ${countText(shown.length)} 家的补助因期次的理解而不同：逐家查看`}
    >
      <Muted>按此后各年度都合格计算，已公布的年度照原来的理解。</Muted>
      <FilteredList rows={shown} label="各种理解下的补助" keyOf={({ park }) => park} textOf={({ name }) => name}>
        {({ name, recognised, texts }) => (
          <>
            <Strong>
              {name}（{recognised} 年认定）
            </Strong>
            {texts.map(([answer, pieces]) => (
              <div key={answer} className={styles.answer}>
                <Muted>
                  {alternatives[answer] ?? answer}
                  {answer === chosen && '（选定）'}
                </Muted>
                {pieces.map((piece) => (
                  <span key={piece} className={styles.piece}>
                    {piece}
                  </span>
                ))}
              </div>
            ))}
          </>
        )}
      </FilteredList>
    </Disclosure>
  );
};

/** What each way to count the instalments (R-money-year) means for every park, in 万元, before it is chosen, saved or confirmed; nothing where no park is known yet. */
export const MoneyOutlookPart = ({
  year,
  ruleSet,
  parks,
  readings,
}: {
  readonly year: Year;
  readonly ruleSet: RuleSet;
  readonly parks: readonly OutlookPark[];
  /** What is chosen so far. */
  readonly readings: Partial<Readings>;
}) => {
  const loaded = useAnswer('earlierMoney', { year });
  if (parks.length === 0) return null;
  return (
    <Loaded of={loaded} size="tiny" label="正在读取以前年度的补助…">
      {(earlier) => <OutlookList {...{ year, ruleSet, parks, readings, earlier }} />}
    </Loaded>
  );
};
