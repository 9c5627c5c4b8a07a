import { Conversation } from '../../../workbench/excel/xdm/conversation';
import { DialogBoxes } from '../../../workbench/excel/xdm/dialog-boxes';
import { sharedExcel } from './running-excel';

const excel = sharedExcel();
const WISH = { url: 'https://localhost/dialog.html', width: 30, height: 30 };
const HOST = 'https://localhost';

/** The dialogs of a page under some manners, a frame that has one open, and whether that frame may open another one. */
function openDialog(manners: readonly string[]) {
  excel.now.behave(manners);
  const dialogs = new DialogBoxes(excel.now.host.manners);
  const frame = new Conversation('addin', HOST, null, HOST);
  const told = jest.spyOn(frame, 'fire');
  dialogs.open(frame, WISH);
  return { dialogs, frame, told, opensAnother: () => dialogs.open(frame, WISH) };
}

describe('dialogs inside the page', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    excel.now.behave([]);
  });

  it('closed by the add-in, make room at once', () => {
    const { dialogs, frame, opensAnother } = openDialog([]);
    expect(opensAnother()).toBe(false);
    dialogs.close(frame);
    expect(dialogs.all).toEqual([]);
    expect(opensAnother()).toBe(true);
  });

  it('under slow-close, make room a moment after they are gone', () => {
    const { dialogs, frame, opensAnother } = openDialog(['slow-close']);
    dialogs.close(frame);
    expect(dialogs.all).toEqual([]);
    expect(opensAnother()).toBe(false);
    jest.advanceTimersByTime(200);
    expect(opensAnother()).toBe(true);
  });

  it('closed by the person, tell who opened them', () => {
    const { dialogs, frame, told, opensAnother } = openDialog([]);
    dialogs.dismiss(frame);
    expect(told).toHaveBeenCalledWith('dialogMessageReceived', { messageType: 12_006 });
    expect(opensAnother()).toBe(true);
  });

  it('under esc-without-event, tell nobody, and stay in the way', () => {
    const { dialogs, frame, told, opensAnother } = openDialog(['esc-without-event']);
    dialogs.dismiss(frame);
    jest.runAllTimers();
    expect(told).not.toHaveBeenCalled();
    expect(dialogs.all).toEqual([]);
    expect(opensAnother()).toBe(false);
  });
});
