import * as z from 'zod';
import { decimalOfNumber, decimalPlaces } from '../../vocabulary/decimal';
import { COUNT_LIMIT, WAN_LIMIT } from '../../vocabulary/quantities';
import {
  MATERIAL_IDS,
  PARK_KINDS,
  PARK_MODES,
  REQUIREMENT_IDS,
  requirement,
  type Measure,
  type MaterialId,
  type ParkKind,
  type ParkMode,
  type RequirementId,
  type YesNoRequirement,
} from '../../regulation/recognition';
import { Reason } from '../../vocabulary/ids';

export const RequirementName = z.enum(REQUIREMENT_IDS);
export const ParkKindJson = z.enum(Object.keys(PARK_KINDS) as [ParkKind, ...ParkKind[]]);
const figure = ({ unit, decimals }: Extract<Measure, { kind: 'atLeast' }>) =>
  z
    .number()
    .min(0)
    .max(unit === '万元' ? WAN_LIMIT : COUNT_LIMIT)
    .refine(
      (value) => {
        const text = decimalOfNumber(value);
        return text !== null && decimalPlaces(text) <= decimals;
      },
      `${unit}，最多 ${String(decimals)} 位小数`,
    );
const answer = (id: RequirementId) => {
  const { of } = requirement(id);
  return (of.kind === 'yesNo' ? z.boolean() : figure(of)).nullable();
};
/** What the district answers to each requirement: yes or no, or a figure in the requirement's unit; null while it is blank. */
const Answers = z.strictObject(
  // Object.fromEntries forgets which requirement has which kind of answer.
  Object.fromEntries(REQUIREMENT_IDS.map((id) => [id, answer(id)])) as {
    [Id in RequirementId]: z.ZodNullable<Id extends YesNoRequirement ? z.ZodBoolean : z.ZodNumber>;
  },
);
type Answers = z.infer<typeof Answers>;
/** What an application says: the park, the answers to Article 8, what there is to show for them, and the materials of Article 10. */
export const ApplicationContent = z.strictObject({
  name: z.string().trim().min(1).max(60),
  districtName: z.string().trim().min(1).max(30),
  /** 区县（自治县）人民政府. */
  applicant: z.string().trim().min(1).max(60),
  /** 申报函件的文号. */
  letter: z.string().trim().min(1).max(60),
  kind: ParkKindJson,
  mode: z.enum(Object.keys(PARK_MODES) as [ParkMode, ...ParkMode[]]),
  answers: Answers,
  notes: z.partialRecord(RequirementName, Reason),
  /** Whether each kind of material is there. */
  materials: z.strictObject(
    Object.fromEntries(MATERIAL_IDS.map((id) => [id, z.boolean()])) as { [Id in MaterialId]: z.ZodBoolean },
  ),
});
export type ApplicationContent = z.infer<typeof ApplicationContent>;
