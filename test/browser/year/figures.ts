import { FIGURE_IDS, type FIGURES } from '../../../shared/regulation/figures';
import type { ExcelUser } from '../support/excel-user';

type Figure = keyof typeof FIGURES;
/** What a park types into 基础数据; null: the plan's own figure, which is locked. */
const FIGURES_OF_DAZU: Readonly<Record<Figure, string | number | null>> = {
  guidance: '坚持正确导向且卓有成效',
  nationalAwards: 0,
  municipalAwards: 1,
  countyAwards: 0,
  redListed: 3,
  verifiedComplaints: 0,
  employment: 163000,
  talent: 1720,
  revenue: 98000,
  revenueTarget: null,
  priorRevenue: null,
  tax: 4100,
  priorTax: null,
  enterprises: 31,
  employersServed: 3600,
  floorArea: '是',
  socialSecurity: '是',
  employmentService: '是',
  personnel: '是',
  property: '是',
  trainings: 5,
  hazards: 1,
  accidents: '未发生安全事故',
};
const FIRST_ROW = 4;
/** The cell of 基础数据 in which a figure is typed. */
export const figureCell = (figure: Figure): string => `C${String(FIRST_ROW + FIGURE_IDS.indexOf(figure))}`;

/** Types the figures of 基础数据 from top to bottom, some of them changed, some left out. */
export const fillFigures = async (
  user: ExcelUser,
  {
    changes = {},
    leaveOut = [],
  }: { readonly changes?: Readonly<Partial<Record<Figure, number>>>; readonly leaveOut?: readonly Figure[] } = {},
): Promise<void> => {
  await user.openSheet('基础数据');
  await user.excel.goTo(`C${String(FIRST_ROW)}`);
  for (const id of FIGURE_IDS) {
    const text = changes[id] ?? FIGURES_OF_DAZU[id];
    if (text === null || leaveOut.includes(id)) await user.page.keyboard.press('ArrowDown');
    else await user.type(String(text));
  }
};
