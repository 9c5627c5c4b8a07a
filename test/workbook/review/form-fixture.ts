import { Version, Year } from '../../../shared/vocabulary/ids';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { type ItemForm, NO_ENTRIES } from '../../../shared/workbook/review/form-content';
import { SUBMISSION } from '../formulas/outcomes';

/** What a district reviews, with the version before, in which one figure was another. */
export const REVIEW_FORM: ItemForm = {
  kind: 'review',
  year: Year.parse(2026),
  ruleSet: RULE_SET_2021_57,
  readings: DEFAULT_READINGS,
  subject: 'dazu',
  label: '重庆大足人力资源服务产业园',
  version: Version.parse(2),
  reported: SUBMISSION.reported,
  sources: {},
  before: { version: 1, reported: { ...SUBMISSION.reported, hazards: 9 } },
  claimed: SUBMISSION.claimed,
  computed: SUBMISSION.items,
  district: {},
  items: [
    '1.1',
    '1.2',
    '1.3',
    '1.4',
    '1.5',
    '1.6',
    '2.1',
    '2.2',
    '2.3',
    '2.4',
    '2.5',
    '2.6',
    '3.1',
    '3.2',
    '3.3',
    '3.4',
  ],
  entries: { ...NO_ENTRIES, scores: SUBMISSION.items },
};
/** What an expert scores under masking: two items, with what the district said. */
export const PANEL_FORM: ItemForm = {
  ...REVIEW_FORM,
  kind: 'panel',
  subject: '0123456789abcdef',
  label: '园区03',
  before: null,
  claimed: null,
  district: { '3.1': '现场核实，功能齐全。' },
  items: ['1.1', '3.1'],
  entries: NO_ENTRIES,
};
