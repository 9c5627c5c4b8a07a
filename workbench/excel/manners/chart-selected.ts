import { InvalidSelection } from '../protocol/rich-api-error';
import type { Manner } from './manner';
import { refusal } from './refusal';

export const chartSelected: Manner = {
  name: 'chart-selected',
  what: 'The person has selected a chart: no cells can be merged.',
  source: 'OJ#399',
  begin: refusal('call', /^Range\.Merge$/, () => new InvalidSelection()),
};
