import { closeOpenDialog, openOfficeDialog, type HeardFromDialog } from '../../../addin/client/office-dialog';
import { OfficeAround } from '../support/office-around';

const ADDRESS = 'https://addin.example/addin/notice.html';
const SECOND = 1000;

let office: OfficeAround;
beforeEach(() => {
  jest.useFakeTimers();
  office = new OfficeAround();
});
afterEach(() => {
  closeOpenDialog();
  jest.useRealTimers();
});
const open = (longest?: number) => {
  const heard: HeardFromDialog[] = [];
  const dialog = openOfficeDialog(ADDRESS, {}, (each) => heard.push(each), longest);
  return { dialog, heard };
};
const hello = { message: 'hello', origin: 'https://addin.example' };

it('passes on what the window says and says things to it', () => {
  const { dialog, heard } = open();
  office.tell(hello);
  dialog.say('answer');
  expect(heard).toEqual([hello]);
  expect(office.said).toEqual(['answer']);
});

it('opens as soon as the window before it has closed', () => {
  office.refusal = 12_007;
  const { heard } = open();
  jest.advanceTimersByTime(SECOND);
  office.refusal = null;
  jest.advanceTimersByTime(SECOND);
  expect(office.asked.length).toBeGreaterThan(2);
  office.tell(hello);
  expect(heard).toEqual([hello]);
});

it('says that another window is open once that has been so for more than a second', () => {
  office.refusal = 12_007;
  const { heard } = open();
  jest.advanceTimersByTime(SECOND);
  expect(heard).toEqual([]);
  jest.advanceTimersByTime(SECOND);
  expect(heard).toEqual([{ error: 12_007 }]);
});

it.each([12_004, 12_009, 12_011])('does not try again where it was refused for something else (%i)', (error) => {
  office.refusal = error;
  const { heard } = open();
  jest.runAllTimers();
  expect(heard).toEqual([{ error }]);
  expect(office.asked).toHaveLength(1);
});

it('closes a window that is in trouble, and leaves alone one that is closed', () => {
  const inTrouble = open();
  office.tell({ error: 12_002 });
  expect(inTrouble.heard).toEqual([{ error: 12_002 }]);
  expect(office.closed).toBe(1);
  const dismissed = open();
  office.tell({ error: 12_006 });
  expect(dismissed.heard).toEqual([{ error: 12_006 }]);
  expect(office.closed).toBe(1);
});

it.each<[string, () => void]>([
  ['closes without a word', () => undefined],
  ['is never said to be open', () => (office.isSilent = true)],
])('counts as closed where the window %s', (_, misbehave) => {
  misbehave();
  const { heard } = open();
  jest.advanceTimersByTime(269 * SECOND);
  expect(heard).toEqual([]);
  jest.advanceTimersByTime(SECOND);
  expect(heard).toEqual([{ error: 12_006 }]);
});

it('is waited for as long as whoever opens it says', () => {
  const { heard } = open(10 * SECOND);
  jest.advanceTimersByTime(10 * SECOND);
  expect(heard).toEqual([{ error: 12_006 }]);
});

it('gives way to the next, which closes it', () => {
  const first = open();
  const second = open();
  expect(first.heard).toEqual([{ error: 12_006 }]);
  expect(office.closed).toBe(1);
  office.tell(hello);
  expect(second.heard).toEqual([hello]);
});

it('is not heard of again once it was closed', () => {
  const { dialog, heard } = open();
  dialog.close();
  office.tell(hello);
  jest.runAllTimers();
  dialog.say('too late');
  expect(heard).toEqual([]);
  expect(office.said).toEqual([]);
});
