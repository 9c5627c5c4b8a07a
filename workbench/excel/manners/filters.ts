import { GeneralException, InvalidArgument } from '../protocol/rich-api-error';
import { crash } from './crash';
import type { Manner } from './manner';

const CRITERIA = 'AutoFilter.Criteria';

/** What a loaded criterion says of everything that it does not filter by. */
const NULLS = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: null,
  icon: null,
  operator: null,
  subField: null,
  values: null,
};

const hasNull = (criteria: unknown): boolean =>
  typeof criteria === 'object' && criteria !== null && Object.values(criteria).includes(null);

export const criteriaWithNulls: Manner = {
  name: 'criteria-with-nulls',
  what: 'Criteria of a filter are read with a null for each property that they do not use, and refused where one is written.',
  source: 'OJ#1226',
  begin: () => ({
    member: ({ kind, name, args }, done) => {
      if (kind === 'call' && name === 'AutoFilter.Apply' && hasNull(args.at(2).raw)) throw new InvalidArgument();
      const answer = done();
      if (kind !== 'get' || name !== CRITERIA || !Array.isArray(answer)) return answer;
      return answer.map((criteria: unknown) => Object.assign({ ...NULLS }, criteria));
    },
  }),
};

export const criteriaRefused: Manner = {
  name: 'criteria-refused',
  what: 'What a column is filtered by cannot be set, not even to what was read from it; buttons can.',
  source: 'OJ#1226',
  begin: () => ({
    member: ({ kind, name, args }, done) => {
      if (kind === 'call' && name === 'AutoFilter.Apply' && args.at(2).given) throw new InvalidArgument();
      return done();
    },
  }),
};

export const filterLoadFails: Manner = {
  name: 'filter-load-fails',
  what: 'Once criteria were cleared and applied again, nothing of the filter of that sheet can be read.',
  source: 'OJ#3030',
  begin: () => {
    const cleared = new Set<unknown>();
    const broken = new Set<unknown>();
    return {
      member: ({ kind, name, self, args }, done) => {
        if (kind === 'get' && name.startsWith('AutoFilter.') && broken.has(self)) {
          throw new GeneralException('the filter cannot be read');
        }
        const answer = done();
        if (kind === 'call' && /^AutoFilter\.(Clear\w*Criteria|Remove)$/.test(name)) cleared.add(self);
        if (kind === 'call' && name === 'AutoFilter.Apply' && args.at(2).given && cleared.has(self)) broken.add(self);
        return answer;
      },
    };
  },
};

export const blankCriteriaCrash: Manner = {
  name: 'blank-criteria-crash',
  what: 'Reading criteria in which (空白) is ticked crashes Excel.',
  source: 'OJ#465',
  begin: crash(({ kind, name }, done) => {
    const criteria = kind === 'get' && name === CRITERIA ? done() : null;
    return Array.isArray(criteria) && criteria.some(({ values }) => Array.isArray(values) && values.includes(''));
  }),
};
