import { takeYearStep, YEAR_STEPS, type YearStepName } from '../../../shared/evaluation/procedure/year-steps';
import type { YearState } from '../../../shared/vocabulary/stages';
import type { YearHead } from '../../store/table/items';
import { WrongYearState } from './step-refusals';

/** The state to which a step takes a year. Throws WrongYearState. */
export const openYearStep = (name: YearStepName, { year, state }: YearHead): YearState => {
  const taken = takeYearStep(name, state);
  if ('refused' in taken) throw new WrongYearState(YEAR_STEPS[name].name, year, taken.state);
  return taken.state;
};
