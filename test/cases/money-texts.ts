import { SUBSIDY } from '../../shared/regulation/subsidy-schedule';

/** 万元 in whole 分. */
export const fen = (amount: number): number => Math.round(amount * 1_000_000);

/** The amounts of a text that are about money, in 分; the ceiling is the article’s own, wherever it is named. */
export const amountsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*万元/g)]
    .map(([, digits]) => fen(Number(digits?.replaceAll(',', ''))))
    .filter((amount) => amount !== fen(SUBSIDY.ceiling));
