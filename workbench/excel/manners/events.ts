import { validationAt } from '../model/validation/validations';
import { isCleanUp } from '../protocol/rich-api';
import type { Manner } from './manner';

export const listChoiceUntold: Manner = {
  name: 'list-choice-untold',
  what: 'The add-in is not told of what a person chooses from the list of a cell.',
  source: 'OJ#420',
  begin: () => ({
    event: (event, tell) => {
      const isChoice =
        event.kind === 'changed' &&
        event.actor === 'user' &&
        event.details !== null &&
        validationAt(event.sheet, event.area.row, event.area.column).criterion.kind === 'list';
      if (!isChoice) tell();
    },
  }),
};

export const changesMissed: Manner = {
  name: 'changes-missed',
  what: 'Of changes that a person makes one after the other, the add-in is told of every other one.',
  source: 'OJ#1760',
  begin: () => {
    let count = 0;
    return {
      event: (event, tell) => {
        if (event.kind !== 'changed' || event.actor !== 'user') {
          tell();
          return;
        }
        count += 1;
        if (count % 2 === 0) tell();
      },
    };
  },
};

export const eventsLate: Manner = {
  name: 'events-late',
  what: 'The add-in is told of a person’s changes only once it asks Excel for something, as when the pane is pointed at.',
  source: 'OJ#1502',
  begin: () => {
    let late: (() => void)[] = [];
    const taken = () => {
      const events = late;
      late = [];
      return events;
    };
    const tellAll = (events: readonly (() => void)[]) => {
      for (const tell of events) tell();
    };
    return {
      event: (event, tell) => {
        if (event.kind === 'changed' && event.actor === 'user') late.push(tell);
        else tell();
      },
      batch: async (request, done) => {
        // A request that was under way when the person changed something did not ask after it, nor does the client's own clean-up.
        const asked = isCleanUp(request) ? [] : taken();
        const answer = await done();
        tellAll(asked);
        return answer;
      },
      end: () => {
        tellAll(taken());
      },
    };
  },
};
