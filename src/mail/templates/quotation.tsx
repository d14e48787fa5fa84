import { Fragment } from 'react';
import { styles } from './styles.js';

/** What somebody else has written, with its lines, so that nobody takes it for the gateway's own words. */
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
