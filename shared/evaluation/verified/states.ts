/**
 * Where a verified figure stands: the park may still answer; heard, and a proposal that the bureau has to decide; heard, and the bureau's own, which counts; taken or not when the park was settled;
 * withdrawn; or of an earlier version of the sheet, where it binds nothing.
 */
export const FIGURE_STATES = ['hearing', 'undecided', 'counted', 'adopted', 'kept', 'withdrawn', 'moot'] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

/** The same in words. */
export const FIGURE_STATE_WORDS: Readonly<Record<FigureState, string>> = {
  hearing: '待园区答复',
  undecided: '待裁定',
  counted: '已按核实数计分',
  adopted: '已采用核实数',
  kept: '维持填报数',
  withdrawn: '已撤回',
  moot: '园区已提交新版自评，不再适用',
};
