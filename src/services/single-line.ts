import { Matches } from 'class-validator';

/** Refuses control characters, line breaks among them: for what people are called and what is printed on one line. */
export function SingleLine(): PropertyDecorator {
  return Matches(/^\P{Cc}*$/u, { message: 'Line breaks and control characters are not possible.' });
}
