import { MATERIAL_IDS, REQUIREMENT_IDS, type MaterialId, type RequirementId } from '../../regulation/recognition';
import { BASIC_IDS, type BasicId } from './form-fields';

const FIRST_BASIC = 4;
const CONDITIONS = FIRST_BASIC + BASIC_IDS.length;
const FIRST_REQUIREMENT = CONDITIONS + 2;
const MATERIALS = FIRST_REQUIREMENT + REQUIREMENT_IDS.length;
const FIRST_MATERIAL = MATERIALS + 1;
const RELAXATION = FIRST_MATERIAL + MATERIAL_IDS.length;

/** Rows of 认定申报 as it is drawn, from 0. */
export const APPLICATION_ROWS = {
  title: 0,
  identity: 1,
  guide: 2,
  basics: 3,
  conditions: CONDITIONS,
  header: CONDITIONS + 1,
  materials: MATERIALS,
  relaxation: RELAXATION,
  receipt: RELAXATION + 1,
} as const;
export const basicRow = (id: BasicId) => FIRST_BASIC + BASIC_IDS.indexOf(id);
export const requirementRow = (id: RequirementId) => FIRST_REQUIREMENT + REQUIREMENT_IDS.indexOf(id);
export const materialRow = (id: MaterialId) => FIRST_MATERIAL + MATERIAL_IDS.indexOf(id);

/** Columns of 认定申报, from 0. */
export const APPLICATION_COLUMNS = { item: 0, words: 1, label: 2, value: 3, unit: 4, note: 5, check: 6 } as const;
/** In characters of the default font. */
export const APPLICATION_WIDTHS = [5, 36, 20, 14, 7, 27, 27] as const;
