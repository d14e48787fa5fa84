import { useState, type ReactNode } from 'react';
import { Button } from '../action/button';
import { Dialog } from '../action/dialog';
import { useWording } from '../text/text';
import { words } from '../text/words';
import './row-details.css';

/** A name and its value; null leaves the fact out. */
export type Fact = readonly [name: string, value: ReactNode];

interface RowDetailsProps {
  /** The text of the row, on at most two lines. */
  text: string;
  title: string;
  /** Everything that there is to know about the row. */
  facts: readonly (Fact | null)[];
  /** Buttons beside the one that closes the details; `close` closes them. */
  actions?: (close: () => void) => ReactNode;
}

/** The text of a cell, on at most two lines. */
export function TwoLines({ children }: { children: ReactNode }) {
  return <span className="two-lines user-text">{children}</span>;
}

/** The main text of a row, on at most two lines. Pressing it shows the whole text and everything else about the row. */
export function RowDetails({ text, title, facts, actions }: RowDetailsProps) {
  const word = useWording();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="row-details"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        <TwoLines>{text}</TwoLines>
      </button>
      <Dialog title={title} isOpen={isOpen} onClose={close} size="wide">
        <dl className="facts">
          {facts.map(
            (fact) =>
              fact !== null && (
                <div key={fact[0]}>
                  <dt>{fact[0]}</dt>
                  <dd className="user-text">{fact[1]}</dd>
                </div>
              ),
          )}
        </dl>
        <div className="dialog-buttons">
          {actions?.(close)}
          <Button autoFocus onPress={close}>
            {word(words.close)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
