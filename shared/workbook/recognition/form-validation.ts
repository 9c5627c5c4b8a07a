import { YES_NO } from '../../regulation/figures';
import { COUNT_LIMIT, WAN_LIMIT } from '../../vocabulary/quantities';
import {
  conditionClause,
  materialClause,
  MATERIALS,
  requirement,
  type MaterialId,
  type RequirementId,
} from '../../regulation/recognition';
import { BASIC_OPTIONS, BASICS, type BasicId } from './form-fields';
import { cellMessage } from '../layout/cell-message';
import type { Area, Validation } from '../layout/layout';

const YES_OR_NO = [YES_NO.true, YES_NO.false];

/** What Excel itself holds on a basic that is chosen; undefined where any text may stand. */
export const basicValidation = (id: BasicId, area: Area): Validation | undefined => {
  const options = BASIC_OPTIONS[id];
  const { label, hint, clause } = BASICS[id];
  return (
    options && {
      area,
      rule: { kind: 'list', options: Object.values(options) },
      prompt: cellMessage(label, `${hint}依据：${clause}。`),
      error: cellMessage('填写有误', `“${label}”请从下拉列表中选择（${clause}）。`),
    }
  );
};

/** What Excel itself holds on the answer to a requirement. */
export const answerValidation = (id: RequirementId, area: Area): Validation => {
  const { label, words, condition, of } = requirement(id);
  const clause = conditionClause(condition);
  if (of.kind === 'yesNo')
    return {
      area,
      rule: { kind: 'list', options: YES_OR_NO },
      prompt: cellMessage(label, `选择“是”或“否”；选“是”的，在右侧写明：${of.shows}。依据：${clause}。`),
      error: cellMessage('填写有误', `“${label}”请选择“是”或“否”（${clause}）。`),
    };
  const max = of.unit === '万元' ? WAN_LIMIT : COUNT_LIMIT;
  return {
    area,
    rule: { kind: of.decimals === 0 ? 'whole' : 'decimal', min: 0, max },
    prompt: cellMessage(label, `${words}。${of.hint}依据：${clause}。`),
    error: cellMessage(
      '填写有误',
      `“${label}”应填不小于 0 的数字（单位：${of.unit}）。只填数字，不写单位（${clause}）。`,
    ),
  };
};

/** What Excel itself holds on the tick of a material. */
export const materialValidation = (id: MaterialId, area: Area): Validation => {
  const { item, words } = MATERIALS[id];
  return {
    area,
    rule: { kind: 'list', options: YES_OR_NO },
    prompt: cellMessage(`申报材料（${item}）`, `${words}。备齐后选“是”。依据：${materialClause(id)}。`),
    error: cellMessage('填写有误', `请选择“是”或“否”（${materialClause(id)}）。`),
  };
};
