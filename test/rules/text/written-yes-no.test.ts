import { writtenYesNo } from '../../../shared/vocabulary/written-yes-no';

it.each([
  ['是', { answer: true, as: 'word' }],
  [' 否 ', { answer: false, as: 'word' }],
  [true, { answer: true, as: 'word' }],
  ['√', { answer: true, as: 'mark' }],
  ['✔️', { answer: true, as: 'mark' }],
  ['×', { answer: false, as: 'mark' }],
  ['有', { answer: true, as: 'having' }],
  ['没有', { answer: false, as: 'having' }],
  ['Ｙ', { answer: true, as: 'meant' }],
  ['错', { answer: false, as: 'meant' }],
  ['☒', null],
  ['□', null],
  ['基本是', null],
  ['', null],
])('%s is read as what it says', (written, read) => {
  expect(writtenYesNo(written)).toEqual(read);
});
