import { Fragment } from 'react';
import { styles } from './styles.js';

/** The text of another person, with its line breaks, distinguished from the gateway's own words. */
export function Quotation({ by, text }: { by: string; text: string }) {
  return (
    <>
      <div className="muted" style={styles.quoted}>
        {by}
      </div>
      <blockquote className="quotation" style={styles.quotation}>
        {text.split('\n').map((line, index) => (
          <Fragment key={index}>
            {index > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </blockquote>
    </>
  );
}
