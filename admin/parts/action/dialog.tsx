import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import { words } from '../text/words';
import { useWording } from '../text/text';
import './dialog.css';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** `wide` for forms with two columns. */
  size?: 'narrow' | 'wide';
  role?: 'dialog' | 'alertdialog';
}

/** A dialog over the page; there is never more than one. Escape closes it and returns the focus. */
export function Dialog({ title, isOpen, onClose, children, size = 'narrow', role = 'dialog' }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog role={role} className="dialog-content">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmationProps {
  title: string;
  /** The consequence: the effect, the objects affected, and a warning that it cannot be undone. */
  children: ReactNode;
  confirm: string;
  isOpen: boolean;
  isPending?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once before something that cannot be undone. */
export function Confirmation({
  title,
  children,
  confirm,
  isOpen,
  isPending = false,
  onConfirm,
  onClose,
}: ConfirmationProps) {
  const word = useWording();
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} role="alertdialog">
      <div className="dialog-body">{children}</div>
      <div className="dialog-buttons">
        <Button onPress={onClose} autoFocus>
          {word(words.cancel)}
        </Button>
        <Button look="danger" isPending={isPending} onPress={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
