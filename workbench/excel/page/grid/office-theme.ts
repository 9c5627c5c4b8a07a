import { defaultTheme } from '@univerjs/themes';

/** Excel's green instead of the grid's blue, for selections, tabs and buttons. */
export const officeTheme = {
  ...defaultTheme,
  primary: {
    50: '#eff7f2',
    100: '#d6ebdf',
    200: '#a9d3bb',
    300: '#73b891',
    400: '#3f9d68',
    500: '#217346',
    600: '#107c41',
    700: '#0e6a38',
    800: '#0b522b',
    900: '#083d20',
  },
};
