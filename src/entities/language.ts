import { describeEnum } from './described-enum.js';

/** A language in which the system addresses users. */
export const Language = describeEnum('Language', 'A language in which the system addresses users.', {
  DE: 'German.',
  EN: 'English.',
});
/** See the constant of the same name. */
export type Language = keyof typeof Language;
