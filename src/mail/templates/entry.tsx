import type { ReactNode } from 'react';
import { Frame } from './layout.js';
import { styles } from './styles.js';

/** One thing of a list: what it is, smaller lines about it, and at the right a figure with words that explain it. */
export function Entry({
  title,
  lines,
  aside,
}: {
  title: ReactNode;
  lines: string[];
  aside?: { figure: string; words: string };
}) {
  return (
    <Frame className="entry line" style={styles.entry}>
      <tr>
        <td style={styles.entryMain}>
          {title}
          {lines.map((line, index) => (
            <div key={index} className="muted" style={styles.small}>
              {line}
            </div>
          ))}
        </td>
        {aside !== undefined && (
          <td style={styles.entryAside}>
            <strong style={styles.entryTitle}>{aside.figure}</strong> <br className="wide" />
            <span className="muted" style={styles.small}>
              {aside.words}
            </span>
          </td>
        )}
      </tr>
    </Frame>
  );
}

/** How a letter is called in a list: its number, and the name of its file. */
export function LetterTitle({ number, filename }: { number: string; filename: string }) {
  return (
    <>
      <div style={styles.entryTitle}>{number}</div>
      <div>{filename}</div>
    </>
  );
}

/** How many there are that the list leaves out; nothing where it leaves none out. */
export function More({ sentence, count }: { sentence: (count: number) => string; count: number }) {
  if (count <= 0) return null;
  return (
    <p className="muted" style={styles.more}>
      {sentence(count)}
    </p>
  );
}
