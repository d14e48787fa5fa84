import { ValidateBy } from 'class-validator';
import { foldKey } from './search-text.js';

/** Refuses a text whose folded form is longer than this; some letters grow when they are folded. */
export function MaxFoldedLength(most: number): PropertyDecorator {
  return ValidateBy({
    name: 'maxLength',
    validator: {
      validate: (value) => typeof value !== 'string' || foldKey(value).length <= most,
      defaultMessage: () => `At most ${most} characters are possible.`,
    },
  });
}
