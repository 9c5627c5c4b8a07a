import type { Indicator } from '../../regulation/indicators/indicator';
import type { ScoringReadings } from '../../regulation/readings';
import { checklist, choice } from './judged';
import { counted, deductions } from './counted';
import { rateBands, valueBands } from './bands';
import type { Scorer } from './scorer';

/** Works out everything of an indicator that does not depend on a park's figures. */
export const compileIndicator = (indicator: Indicator, readings: ScoringReadings): Scorer => {
  const { rule } = indicator;
  const ceiling = readings['R-ceiling'];
  switch (rule.kind) {
    case 'bands': {
      const { measure } = rule;
      const input = { indicator, rule, ceiling };
      return measure.kind === 'completion' || measure.kind === 'growth'
        ? rateBands(input, measure)
        : valueBands(input, measure);
    }
    case 'choice':
      return choice({ indicator, rule, ceiling });
    case 'perUnit':
    case 'sum':
      return counted({ indicator, rule, ceiling }, readings);
    case 'deductions':
      return deductions({ indicator, rule, ceiling });
    case 'checklist':
      return checklist({ indicator, rule, ceiling });
  }
};
