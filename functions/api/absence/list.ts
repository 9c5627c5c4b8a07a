import type { AbsenceRow } from '../../../shared/api/absence';
import { isSilent } from '../../../shared/evaluation/absence/silent';
import { maySubmit } from '../../../shared/evaluation/plan/confirmation';
import { submissionDeadline } from '../../../shared/evaluation/procedure/step';
import { untouched } from '../../store/submission';
import type { Handler } from '../frame/exchange';
import { parksInSight, yearOf } from '../frame/visible-parks';

/** The parks that sent nothing until their deadline, and those that were ever proposed not to take part. */
export const absences: Handler<'absences'> = async ({ principal, parameters, now, dependencies: { store } }) => {
  const head = await yearOf(store, parameters.year);
  const [participants, evaluations] = await Promise.all([
    parksInSight(store, principal, 'absence.read', head),
    store.evaluationHeads(head.year),
  ]);
  const headOf = new Map(evaluations.map((evaluation) => [evaluation.park, evaluation]));
  const all = participants.map((participant): AbsenceRow => {
    const { park, name, districtName } = participant;
    const evaluation = headOf.get(park) ?? untouched(park);
    const submitBy = submissionDeadline(head, evaluation);
    const { stage, absence = null } = evaluation;
    const silent = maySubmit(head) && isSilent(stage, submitBy, now);
    return { park, name, districtName, stage, submitBy, isSilent: silent, standing: absence };
  });
  return {
    year: head.year,
    readAt: now,
    rows: all.filter((row) => row.isSilent || row.standing !== null),
  };
};
