import { Participant } from '../../../shared/evaluation/plan/plan';

/** A park of a plan, with last year's figures. */
export const park = (id: string, name = `${id}园区`) =>
  Participant.parse({
    park: id,
    name,
    district: id,
    districtName: `${id}区`,
    recognised: 2025,
    revenueTarget: 100_000,
    priorRevenue: 72_000,
    priorTax: 3000.25,
  });
