import { isUnseenOn } from '../../../shared/workbook/reading/looks/cell-look';

describe('a text is unseen where its colour is nearly that of its ground', () => {
  it.each([
    ['white on white', '#FFFFFF', '#FFFFFF', true],
    ['nearly white on white', '#FEFEFE', '#FFFFFF', true],
    ['light grey on white', '#D9D9D9', '#FFFFFF', true],
    ['pale yellow on white', '#FFFFCC', '#FFFFFF', true],
    ['black on navy', '#000000', '#002060', true],
    ['grey on white', '#7F7F7F', '#FFFFFF', false],
    ['white on orange', '#FFFFFF', '#FFC000', false],
    ['red on green of the same lightness', '#FF0000', '#00803C', false],
    ['black on pale yellow', '#000000', '#FFF2CC', false],
  ])('%s', (_, ink, ground, isUnseen) => {
    expect(isUnseenOn(ink, ground)).toBe(isUnseen);
    expect(isUnseenOn(ground, ink)).toBe(isUnseen);
  });
});
