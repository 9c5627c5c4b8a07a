import * as z from 'zod';
import { RULE_SETS, type RuleSetId } from '../../regulation/rule-set';

/** The name of a rule set that this version knows. */
export const RuleSetIdJson = z.enum(Object.keys(RULE_SETS) as [RuleSetId, ...RuleSetId[]]);
