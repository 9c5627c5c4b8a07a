import { type FigureId, YES_NO } from '../../regulation/figures';
import { WAN_DECIMALS } from '../../vocabulary/quantities';
import type { Indicator, Rule } from '../../regulation/indicators/indicator';
import { figureOf, type RuleSet } from '../../regulation/rule-set';

/** A piece of the 依据 of an item: words, the value in a figure's cell, a rate in percent, or how many of a checklist are met and how many nobody has answered yet. */
type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'value'; readonly figure: FigureId; readonly unit: string; readonly without: string }
  | {
      readonly kind: 'rate';
      /** What is said before the percentage; for a growth that is a decline the second is said. */
      readonly words: readonly [string] | readonly [string, string];
      readonly of: FigureId;
      readonly by: FigureId;
    }
  | { readonly kind: 'met'; readonly figures: readonly FigureId[] };

const NOT_FILLED = '未填';
const NO_PRIOR_YEAR = '无';

const MET = ' 项具备，';
const OPEN = ` 项${NOT_FILLED}，`;
const ofAll = (figures: readonly FigureId[]): string => `共 ${figures.length} 项`;

const words = (text: string): Piece => ({ kind: 'words', words: text });
const counted = (ruleSet: RuleSet, id: FigureId, without = NOT_FILLED): readonly Piece[] => {
  const { label, of } = figureOf(ruleSet, id);
  return [words(`${label} `), { kind: 'value', figure: id, unit: 'unit' in of ? ` ${of.unit}` : '', without }];
};

const piecesOf = (rule: Rule, ruleSet: RuleSet): readonly Piece[] => {
  switch (rule.kind) {
    case 'bands': {
      const { measure } = rule;
      if (measure.kind === 'completion') {
        const rate: Piece = { kind: 'rate', words: ['，完成 '], of: measure.figure, by: measure.target };
        return [...counted(ruleSet, measure.figure), words('；'), ...counted(ruleSet, measure.target), rate];
      }
      if (measure.kind === 'growth') {
        const rate: Piece = { kind: 'rate', words: ['，增长 ', '，下降 '], of: measure.figure, by: measure.prior };
        return [
          ...counted(ruleSet, measure.figure),
          words('；'),
          ...counted(ruleSet, measure.prior, NO_PRIOR_YEAR),
          rate,
        ];
      }
      return counted(ruleSet, measure.figure);
    }
    case 'sum':
      return rule.terms.flatMap((term, n) => [...(n > 0 ? [words('；')] : []), ...counted(ruleSet, term.figure)]);
    case 'checklist':
      return [{ kind: 'met', figures: rule.figures }];
    default:
      return counted(ruleSet, rule.figure);
  }
};

const literal = (text: string) => `"${text.replaceAll('"', '""')}"`;

/**
 * 依据 of an item of the rule set as a native Excel formula (without =): which figures its score comes from, as they stand now.
 * Rates are cut, never rounded up, so that 99.996% is not shown as 100% (R-exact).
 */
export const basisFormula = ({ rule }: Indicator, ruleSet: RuleSet, cellOf: (figure: FigureId) => string): string =>
  piecesOf(rule, ruleSet)
    .map((piece) => {
      switch (piece.kind) {
        case 'words':
          return literal(piece.words);
        case 'value':
          return `IF(LEN(${cellOf(piece.figure)})=0,${literal(piece.without)},${cellOf(piece.figure)}&${literal(piece.unit)})`;
        case 'met': {
          const count = (holds: (cell: string) => string) =>
            `(${piece.figures.map((id) => `(${holds(cellOf(id))})`).join('+')})`;
          const met = count((cell) => `${cell}=${literal(YES_NO.true)}`);
          const open = count((cell) => `LEN(${cell})=0`);
          const some = `${met}&${literal(MET)}&IF(${open}>0,${open}&${literal(OPEN)},"")&${literal(ofAll(piece.figures))}`;
          return `IF(${open}=${piece.figures.length},${literal(NOT_FILLED)},${some})`;
        }
        case 'rate': {
          const [of, by] = [cellOf(piece.of), cellOf(piece.by)];
          const [up, down] = piece.words;
          const said = down === undefined ? literal(up) : `IF(${of}<${by},${literal(down)},${literal(up)})`;
          const part = down === undefined ? of : `ABS(ROUND(${of}-${by},${WAN_DECIMALS}))`;
          const percent = `TEXT(TRUNC(ROUND(${part}/${by}*10000,8))/10000,"0.00%")`;
          return `IF(COUNT(${of},${by})=2,IF(${by}>0,${said}&${percent},""),"")`;
        }
      }
    })
    .join('&');

/** What `basisFormula` comes to with these cell values; an empty cell is ''. */
export const basisText = (
  { rule }: Indicator,
  ruleSet: RuleSet,
  valueOf: (figure: FigureId) => string | number,
): string =>
  piecesOf(rule, ruleSet)
    .map((piece) => {
      switch (piece.kind) {
        case 'words':
          return piece.words;
        case 'value':
          return valueOf(piece.figure) === '' ? piece.without : `${valueOf(piece.figure)}${piece.unit}`;
        case 'met': {
          const { figures } = piece;
          const count = (value: string) => figures.filter((id) => valueOf(id) === value).length;
          const open = count('');
          if (open === figures.length) return NOT_FILLED;
          return `${count(YES_NO.true)}${MET}${open > 0 ? `${open}${OPEN}` : ''}${ofAll(figures)}`;
        }
        case 'rate': {
          const [of, by] = [valueOf(piece.of), valueOf(piece.by)];
          if (typeof of !== 'number' || typeof by !== 'number' || by <= 0) return '';
          const [up, down] = piece.words;
          const part = down === undefined ? of : Math.abs(Number((of - by).toFixed(WAN_DECIMALS)));
          const percent = Math.trunc(Number(((part / by) * 10_000).toFixed(8))) / 100;
          return `${down !== undefined && of < by ? down : up}${percent.toFixed(2)}%`;
        }
      }
    })
    .join('');
