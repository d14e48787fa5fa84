import { describeEnum } from './described-enum.js';

/** A language that the system writes to people in. */
export const Language = describeEnum('Language', 'A language that the system writes to people in.', {
  DE: 'German.',
  EN: 'English.',
});
/** See the constant of the same name. */
export type Language = keyof typeof Language;
