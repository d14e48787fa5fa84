import type { Colour, Destination, RegisteredMail, Sides } from '../../parts/schema/types.generated';

/** The print and shipping options of a letter. */
export interface OptionValues {
  sides: Sides;
  colour: Colour;
  destination: Destination;
  registered: RegisteredMail;
}

/** The options of most letters. */
export const standardOptions: OptionValues = {
  sides: 'SIMPLEX',
  colour: 'BLACK_AND_WHITE',
  destination: 'NATIONAL',
  registered: 'NONE',
};
