import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import './button.css';

/** The look of a button: the main action of its place, an ordinary one, or a destructive one. */
export type ButtonLook = 'main' | 'plain' | 'danger' | 'quiet';

interface ButtonProps {
  children: ReactNode;
  look?: ButtonLook;
  type?: 'button' | 'submit';
  onPress?: () => void;
  /** Why nothing happens at present. The button stays reachable and shows the reason when it is pressed. */
  reason?: string | null | undefined;
  /** True while the action runs. */
  isPending?: boolean;
  /** The name of a button that shows only a sign. */
  label?: string;
  autoFocus?: boolean;
  slot?: string;
}

/** A button. One that cannot be used says why instead of being dead. */
export function Button({
  children,
  look = 'plain',
  reason,
  label,
  type = 'button',
  onPress,
  isPending = false,
  ...others
}: ButtonProps) {
  const named = label === undefined ? {} : { 'aria-label': label };
  if (reason == null)
    return (
      <AriaButton
        className={`button button-${look}`}
        // While the action runs the button keeps the focus and does nothing.
        type={isPending ? 'button' : type}
        {...(!isPending && onPress !== undefined && { onPress: onPress })}
        data-busy={isPending || undefined}
        {...named}
        {...others}
      >
        {children}
      </AriaButton>
    );
  return (
    <DialogTrigger>
      <AriaButton className={`button button-${look} button-refused`} aria-description={reason} {...named}>
        {children}
      </AriaButton>
      <Popover className="reason" placement="bottom">
        <Dialog aria-label={reason}>
          <p>{reason}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
