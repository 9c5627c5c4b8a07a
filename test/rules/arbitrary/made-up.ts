import * as fc from 'fast-check';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';

/** A workbook that was made up, what is right of it, and what it has. */
export interface MadeUp {
  readonly workbook: SeenWorkbook;
  /** By name; null where nobody can tell, so that any value is a wrong one. */
  readonly truth: ReadonlyMap<string, number | null>;
  readonly traits: readonly string[];
  readonly isClear: boolean;
}

export type Below = (below: number) => number;
/** Numbers from a seed, so that a sheet can be made again. */
const numbersFrom = (seed: number): Below => {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
export const pick = <Value>(values: readonly Value[], below: Below): Value => {
  const value = values[below(values.length)];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
};
export const each = <Value>(rows: number, of: (row: number) => Value): readonly Value[] =>
  Array.from({ length: rows }, (_, n) => of(n));

/** Something that people's sheets have. */
export interface Trait<Draft> {
  readonly name: string;
  /** Whether a person reads it without a doubt: then nothing may be asked. */
  readonly isClear: boolean;
  /** What it changes: of two that change the same, a sheet has one. */
  readonly touches: readonly string[];
  readonly apply: (draft: Draft, below: Below) => void;
}

/** Of some traits those that can stand together, in their order. */
const together = <Draft>(traits: readonly Trait<Draft>[]): readonly Trait<Draft>[] => {
  const touched = new Set<string>();
  return traits.filter(({ touches }) => {
    if (touches.some((place) => touched.has(place))) return false;
    for (const place of touches) touched.add(place);
    return true;
  });
};

/** Traits of a sheet at most. */
const MOST = 4;

/**
 * Sheets as people make them, with what is right of each.
 * @param draftFrom begins one as it should be; `finished`: makes a workbook of it after its traits were applied
 */
export const madeUp = <Draft>(
  draftFrom: (below: Below) => Draft,
  traits: readonly Trait<Draft>[],
  finished: (draft: Draft) => Pick<MadeUp, 'workbook' | 'truth'>,
): fc.Arbitrary<MadeUp> =>
  fc
    .tuple(fc.shuffledSubarray([...traits], { maxLength: MOST }), fc.integer({ min: 1, max: 2 ** 31 }))
    .map(([drawn, seed]) => {
      const below = numbersFrom(seed);
      const draft = draftFrom(below);
      const own = together(drawn);
      for (const { apply } of own) apply(draft, below);
      return {
        ...finished(draft),
        traits: own.map(({ name }) => name),
        isClear: own.every(({ isClear }) => isClear),
      };
    });
