/** Below this contrast (WCAG 2.2, 1 is none and 21 that of black on white) a text is hardly seen on its ground: light grey on white has 1.4. */
const LEAST_CONTRAST = 1.5;
/** Colours of one lightness are still told apart where they are so far from each other, as red on green is; 255 is from black to white. */
const APART = 75;
/** What each of red, green and blue adds to how light a colour is. */
const SHARES = [0.2126, 0.7152, 0.0722] as const;

const channelsOf = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

const weighted = (values: readonly number[]): number =>
  SHARES.reduce((sum, share, n) => sum + share * (values[n] ?? 0), 0);

const luminance = (channels: readonly number[]): number =>
  weighted(
    channels.map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }),
  );

/** Whether a text in one colour is hardly seen on a ground of another. Both as #RRGGBB. */
export const isUnseenOn = (ink: string, ground: string): boolean => {
  const [one, other] = [channelsOf(ink), channelsOf(ground)];
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  const contrast = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  const distance = Math.sqrt(weighted(one.map((channel, n) => (channel - (other[n] ?? 0)) ** 2)));
  return contrast < LEAST_CONTRAST && distance < APART;
};
