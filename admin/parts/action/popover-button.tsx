import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import './button.css';
import './popover-button.css';

interface PopoverButtonProps {
  label: string;
  /** The content of the popover; `close` closes it and returns the focus to the button. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a few controls below it. */
export function PopoverButton({ label, children }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <AriaButton className="button button-plain">
        {label}
        <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-content" aria-label={label}>
          {({ close }) => children(close)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
