import type { ReactNode } from 'react';
import type { Offer } from './allowed-action';
import { Button, type ButtonLook } from './button';

interface OfferedButtonProps {
  offer: Offer;
  children: ReactNode;
  look?: ButtonLook;
  onPress: () => void;
  isPending?: boolean;
  autoFocus?: boolean;
  /** A name that says more than the text of the button; it begins with that text. */
  label?: string;
}

/** The button of an action on an object: absent if the viewer never has it, with its reason if it is refused at present. */
export function OfferedButton({ offer, ...others }: OfferedButtonProps) {
  switch (offer.kind) {
    case 'ABSENT':
      return null;
    case 'OFFERED':
      return <Button {...others} />;
    case 'REFUSED':
      return <Button {...others} reason={offer.reason} />;
  }
}
