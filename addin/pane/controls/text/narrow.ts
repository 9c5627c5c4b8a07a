/** A pane so narrow that what stands beside something goes below it: 350 pixels at 200 %. */
export const NARROW = '@media (max-width: 260px)';
