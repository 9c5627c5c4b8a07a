import { intersection } from '../model/grid/area';
import { validationsOf } from '../model/validation/validations';
import { Cells } from '../om/range/cells';
import { InvalidArgument } from '../protocol/rich-api-error';
import type { Manner } from './manner';

export const ruleOverPrompts: Manner = {
  name: 'rule-over-prompts',
  what: 'A rule cannot be set over cells of which some have an input message that others have not.',
  source: 'OJ#2594',
  begin: () => ({
    member: ({ kind, name, self }, done) => {
      if (kind !== 'set' || name !== 'DataValidation.Rule' || !(self instanceof Cells)) return done();
      const { sheet, areas } = self;
      const prompts = validationsOf(sheet)
        .filter((validation) => validation.areas.some((of) => areas.some((area) => intersection(of, area))))
        .map(({ prompt }) => `${prompt.title}\n${prompt.message}`);
      if (new Set(prompts).size > 1) throw new InvalidArgument();
      return done();
    },
  }),
};
